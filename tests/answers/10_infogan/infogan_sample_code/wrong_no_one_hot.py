# reason: the category as a number
# hint: shape
import torch


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, cat_idx[:, None].float(), cont], 1), cat_idx, cont
