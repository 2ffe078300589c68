# reason: stratified codes, a shuffled grid
# hint: continuous
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    grid = torch.linspace(-1, 1, n)
    cont = torch.stack([grid[torch.randperm(n)] for _ in range(n_cont)], 1)
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont
