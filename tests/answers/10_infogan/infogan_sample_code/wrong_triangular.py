# reason: sum of two uniforms
# hint: continuous
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) - torch.rand(n, n_cont)
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont
