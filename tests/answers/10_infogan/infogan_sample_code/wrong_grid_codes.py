# reason: codes on a fixed grid
# hint: continuous codes
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.linspace(-1, 1, n)[:, None].repeat(1, n_cont)
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont
