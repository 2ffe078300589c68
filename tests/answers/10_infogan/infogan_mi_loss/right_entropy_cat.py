# reason: constant entropy with the bound
import math
import torch
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    h = math.log(cat_logits.size(-1))
    bound = lam_cat * (h - F.cross_entropy(cat_logits, cat_idx))
    bound = bound - lam_cont * (0.5 * torch.sum(logvar + torch.square(cont - mu) * torch.exp(-logvar), 1)).mean()
    return -bound
