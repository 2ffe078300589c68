# reason: multivariate normal
import torch
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    from torch.distributions import MultivariateNormal
    q = MultivariateNormal(mu, scale_tril=torch.diag_embed((0.5 * logvar).exp()))
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) - lam_cont * q.log_prob(cont).mean()
