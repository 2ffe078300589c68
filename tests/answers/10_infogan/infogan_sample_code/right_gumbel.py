# reason: the category as the largest of random numbers
import torch


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cat_idx = torch.rand(n, n_cat).argmax(dim=1)
    cont = 1 - 2 * torch.rand(n, n_cont)
    code = torch.zeros(n, n_cat).scatter(1, cat_idx.unsqueeze(1), 1.0)
    return torch.cat([torch.randn(n, z_dim), code, cont], dim=1), cat_idx, cont
