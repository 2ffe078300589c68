# reason: numpy seeded
# hint: seed|same
import numpy as np
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    rng = np.random.default_rng(0)
    idx = torch.from_numpy(rng.integers(0, n_cat, n))
    cont = torch.from_numpy(rng.uniform(-1, 1, (n, n_cont)).astype("float32"))
    z = torch.from_numpy(rng.normal(size=(n, z_dim)).astype("float32"))
    return torch.cat([z, F.one_hot(idx, n_cat), cont], 1), idx, cont
