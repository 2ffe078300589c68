# reason: Laplace noise of unit variance
# hint: The noise
import math
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    z = torch.distributions.Laplace(0.0, 1 / math.sqrt(2)).sample((n, z_dim))
    return torch.cat([z, F.one_hot(idx, n_cat), cont], 1), idx, cont
