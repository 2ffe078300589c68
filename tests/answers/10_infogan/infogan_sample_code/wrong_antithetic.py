# reason: codes mirrored in pairs
# hint: continuous|go together
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    u = torch.rand((n + 1) // 2, n_cont) * 2 - 1
    cont = torch.cat([u, -u])[:n]
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont
