# reason: the block never filled
# hint: all zeros
import torch


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont, code = torch.rand(n, n_cont) * 2 - 1, torch.zeros(n, n_cat)
    code.scatter(1, cat_idx[:, None], 1.0)
    return torch.cat([noise, code, cont], 1), cat_idx, cont
