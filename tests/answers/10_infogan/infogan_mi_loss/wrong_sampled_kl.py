# reason: adds noise
# hint: random
import torch
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    z = mu + (logvar / 2).exp() * torch.randn_like(mu)
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * F.mse_loss(z, cont)
