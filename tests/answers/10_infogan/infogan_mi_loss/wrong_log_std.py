# reason: logvar taken for the log of the standard deviation
# hint: standard deviation
import torch
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    q = torch.distributions.Normal(mu, logvar.exp())
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) - lam_cont * q.log_prob(cont).sum(1).mean()
