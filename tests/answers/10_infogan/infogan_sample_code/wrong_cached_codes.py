# reason: codes drawn once for each shape
# hint: same
import torch
import torch.nn.functional as F


_CACHE = {}


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = _CACHE.setdefault((n, n_cont), torch.rand(n, n_cont) * 2 - 1)
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont
