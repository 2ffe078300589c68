# reason: the normalising constant kept
import math
import torch
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (math.log(2 * math.pi) + logvar + (cont - mu).square() * torch.exp(-logvar))
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum(-1).mean()
