# reason: a category from a uniform number of its own
import torch


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cat_idx = (torch.rand(n) * n_cat).long().clamp(max=n_cat - 1)
    code = (torch.arange(n_cat)[None] == cat_idx[:, None]).float()
    cont = 2.0 * torch.rand(n, n_cont) - 1.0
    return [torch.cat([torch.randn(n, z_dim), code, cont], dim=-1), cat_idx, cont]
