# reason: gaussian_nll full sum over n
import torch
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    g = F.gaussian_nll_loss(mu, cont, torch.exp(logvar), full=True, eps=1e-12, reduction="sum") / mu.shape[0]
    return torch.add(lam_cont * g, F.cross_entropy(cat_logits, cat_idx), alpha=lam_cat)
