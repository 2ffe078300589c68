# reason: the category cut from the first code
# hint: depend on the category
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cont = torch.randn(n, z_dim), torch.rand(n, n_cont) * 2 - 1
    cat_idx = ((cont[:, 0] + 1) / 2 * n_cat).long().clamp(0, n_cat - 1)
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont
