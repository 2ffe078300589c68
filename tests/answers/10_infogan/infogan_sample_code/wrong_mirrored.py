# reason: the second half mirrors the first
# hint: go together|different
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    half = torch.randn(n // 2, z_dim)
    noise = torch.cat([half, -half, torch.randn(n % 2, z_dim)])
    cat_idx, cont = torch.randint(0, n_cat, (n,)), torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont
