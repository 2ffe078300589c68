# reason: codes between 0 and 1
# hint: stretch
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx, cont = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,)), torch.rand(n, n_cont)
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont
