# reason: codes before the one-hot
# hint: noise \| codes \| one-hot
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, cont, F.one_hot(cat_idx, n_cat).float()], 1), cat_idx, cont
