# reason: the one-hot returned as cat_idx
# hint: cat_idx has shape
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, code = torch.randn(n, z_dim), F.one_hot(torch.randint(0, n_cat, (n,)), n_cat)
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, code.float(), cont], 1), code, cont
