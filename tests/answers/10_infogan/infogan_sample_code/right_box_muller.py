# reason: Box-Muller by hand in float64
import math
import torch


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    u1, u2 = 1 - torch.rand(n, z_dim, dtype=torch.float64), torch.rand(n, z_dim, dtype=torch.float64)
    noise = (torch.sqrt(-2 * torch.log(u1)) * torch.cos(2 * math.pi * u2)).float()
    idx = torch.randint(n_cat, (n,))
    cont = torch.empty(n, n_cont).uniform_(-1, 1)
    return torch.cat([noise, torch.eye(n_cat)[idx], cont], 1), idx, cont
