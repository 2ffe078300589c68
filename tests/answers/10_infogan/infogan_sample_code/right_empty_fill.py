# reason: in-place fills
import torch


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    out = torch.empty(n, z_dim + n_cat + n_cont)
    torch.randn(n, z_dim, out=out[:, :z_dim].clone())
    out[:, :z_dim] = torch.normal(torch.zeros(n, z_dim), torch.ones(n, z_dim))
    idx = torch.empty(n, dtype=torch.int64).random_(n_cat)
    out[:, z_dim : z_dim + n_cat] = torch.eye(n_cat).index_select(0, idx)
    cont = torch.rand((n, n_cont)).sub_(0.5).mul_(2.0)
    out[:, z_dim + n_cat :] = cont
    return out, idx, cont
