# reason: cont is a view of the latent's tail
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cont = torch.empty(n, n_cont).uniform_(-1, 1)
    cat_idx = torch.randint(n_cat, size=[n])
    latent = torch.hstack([torch.randn((n, z_dim)), F.one_hot(cat_idx, n_cat), cont])
    return latent, cat_idx, latent[:, -n_cont:]
