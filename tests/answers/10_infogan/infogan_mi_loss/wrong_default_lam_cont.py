# reason: lam_cont is 1 by default
# hint: 0.1 by default
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=1.0):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll
