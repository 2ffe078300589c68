# reason: torch.distributions
import torch


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    from torch.distributions import Categorical, Independent, Normal

    q = Independent(Normal(mu, (logvar / 2).exp()), 1)
    category = Categorical(logits=cat_logits).log_prob(cat_idx)
    return -(lam_cat * category + lam_cont * q.log_prob(cont)).mean()
