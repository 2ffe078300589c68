# reason: divided by the standard deviation
# hint: divide by the variance
import torch
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / torch.exp(0.5 * logvar))
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum(1).mean()
