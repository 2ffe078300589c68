# reason: a named tuple
import torch
import torch.nn.functional as F


from typing import NamedTuple


class Code(NamedTuple):
    latent: torch.Tensor
    cat_idx: torch.Tensor
    cont: torch.Tensor


@torch.no_grad()
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) - torch.rand(n, n_cont).lt(0.5).float()
    cont = (torch.rand(n, n_cont) * 2.0).sub(1.0)
    return Code(torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont)
