# reason: cat_idx of shape (n, 1)
# hint: cat_idx has shape
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n, 1))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx[:, 0], n_cat).float(), cont], 1), cat_idx, cont
