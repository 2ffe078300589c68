# reason: multinomial of random weights
# hint: shares|categor
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.multinomial(torch.rand(n_cat), n, replacement=True)
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont
