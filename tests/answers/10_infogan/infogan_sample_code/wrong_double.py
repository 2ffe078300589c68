# reason: float64
# hint: float64
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim).double(), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont).double() * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).double(), cont], 1), cat_idx, cont
