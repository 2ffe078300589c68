# reason: every sample marked with all categories of the batch
# hint: Every column
import torch


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont, code = torch.rand(n, n_cont) * 2 - 1, torch.zeros(n, n_cat)
    code[:, cat_idx] = 1.0
    return torch.cat([noise, code, cont], 1), cat_idx, cont
