# reason: the formula of the contract
import torch
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    category = F.cross_entropy(cat_logits, cat_idx)
    codes = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp())
    return lam_cat * category + lam_cont * codes.sum(dim=1).mean()
