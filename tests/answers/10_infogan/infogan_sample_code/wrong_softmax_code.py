# reason: soft code
# hint: one-hot
import torch


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    p = torch.softmax(torch.randn(n, n_cat), 1)
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([torch.randn(n, z_dim), p, cont], 1), p.argmax(1), cont
