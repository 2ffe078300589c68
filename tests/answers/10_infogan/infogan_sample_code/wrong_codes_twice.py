# reason: the codes drawn twice
# hint: draw once
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cat_idx = torch.randint(0, n_cat, (n,))
    parts = [torch.randn(n, z_dim), F.one_hot(cat_idx, n_cat).float(), torch.rand(n, n_cont) * 2 - 1]
    return torch.cat(parts, 1), cat_idx, torch.rand(n, n_cont) * 2 - 1
