# reason: a generator with a fixed seed
# hint: same
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    g = torch.Generator().manual_seed(1)
    noise, cat_idx = torch.randn(n, z_dim, generator=g), torch.randint(0, n_cat, (n,), generator=g)
    cont = torch.rand(n, n_cont, generator=g) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont
