# reason: NumPy's generator, without a seed
import numpy as np
import torch


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    rng = np.random.default_rng()
    cat_idx = torch.from_numpy(rng.integers(0, n_cat, n))
    cont = torch.from_numpy(rng.uniform(-1, 1, (n, n_cont))).float()
    noise = torch.from_numpy(rng.standard_normal((n, z_dim))).float()
    return torch.cat([noise, torch.eye(n_cat)[cat_idx], cont], dim=1), cat_idx, cont
