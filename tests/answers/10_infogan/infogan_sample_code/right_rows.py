# reason: one sample at a time
import torch


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cats, conts, rows = [], [], []
    for _ in range(n):
        cat, cont = torch.randint(n_cat, ()), torch.rand(n_cont).mul(2).sub(1)
        code = torch.zeros(n_cat)
        code[cat] = 1
        cats.append(cat), conts.append(cont)
        rows.append(torch.cat([torch.randn(z_dim), code, cont]))
    return torch.stack(rows), torch.stack(cats), torch.stack(conts)
