# reason: truncated normal
# hint: The noise
import torch
from torch import nn
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    z = torch.nn.init.trunc_normal_(torch.empty(n, z_dim))
    return torch.cat([z, F.one_hot(idx, n_cat), cont], 1), idx, cont
