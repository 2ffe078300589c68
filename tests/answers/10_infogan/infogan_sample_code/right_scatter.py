# reason: filled in place by place
import torch


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    latent = torch.zeros(n, z_dim + n_cat + n_cont)
    latent[:, :z_dim].normal_()
    cat_idx = torch.multinomial(torch.ones(n_cat), n, replacement=True)
    latent[torch.arange(n), z_dim + cat_idx] = 1.0
    latent[:, z_dim + n_cat :].uniform_(-1, 1)
    return latent, cat_idx, latent[:, z_dim + n_cat :].clone()
