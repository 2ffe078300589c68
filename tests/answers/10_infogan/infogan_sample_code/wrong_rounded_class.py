# reason: rounding halves the ends
# hint: shares
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), (torch.rand(n) * (n_cat - 1)).round().long()
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont
