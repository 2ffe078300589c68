# reason: three draws, joined
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise = torch.randn(n, z_dim)
    cat_idx = torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    latent = torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], dim=1)
    return latent, cat_idx, cont
