# reason: torch.distributions
import torch


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    from torch.distributions import Categorical, Normal, OneHotCategorical, Uniform

    cont = Uniform(-1.0, 1.0).sample((n, n_cont))
    one_hot = OneHotCategorical(logits=torch.zeros(n_cat)).sample((n,))
    noise = Normal(0.0, 1.0).sample((n, z_dim))
    return torch.cat([noise, one_hot, cont], 1), one_hot.argmax(1), cont
