# reason: binomial category
# hint: shares|never
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.distributions.Binomial(n_cat - 1, torch.tensor(0.5)).sample((n,)).long()
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont
