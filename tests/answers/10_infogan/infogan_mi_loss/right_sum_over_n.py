# reason: sums over everything, divided by the batch size
import torch


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    n = len(cat_idx)
    category = (cat_logits.logsumexp(1) - cat_logits[torch.arange(n), cat_idx]).sum() / n
    scaled = (cont - mu) * torch.exp(-0.5 * logvar)
    return lam_cat * category + lam_cont * (logvar.sum() + scaled.pow(2).sum()) / (2 * n)
