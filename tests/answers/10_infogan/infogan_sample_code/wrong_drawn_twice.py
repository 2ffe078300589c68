# reason: the one-hot of another draw
# hint: another category
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    code = F.one_hot(torch.randint(0, n_cat, (n,)), n_cat).float()
    cat_idx, cont = torch.randint(0, n_cat, (n,)), torch.rand(n, n_cont) * 2 - 1
    return torch.cat([torch.randn(n, z_dim), code, cont], 1), cat_idx, cont
