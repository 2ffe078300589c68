# reason: loss objects, codes counted by hand
import torch
from torch import nn


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    gauss = nn.GaussianNLLLoss(full=True)
    category = nn.CrossEntropyLoss()(cat_logits, cat_idx)
    return lam_cat * category + lam_cont * mu.size(1) * gauss(mu, cont, torch.exp(logvar))
