# reason: ten categories
# hint: shape|goes from|class
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, 10, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, 10).float(), cont], 1), cat_idx, cont
