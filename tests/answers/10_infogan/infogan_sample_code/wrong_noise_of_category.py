# reason: a mean of the noise for each category
# hint: depend on the category|The noise
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cat_idx, cont = torch.randint(0, n_cat, (n,)), torch.rand(n, n_cont) * 2 - 1
    noise = torch.randn(n, z_dim)
    noise[:, 0] = noise[:, 0].sort().values[cat_idx.argsort().argsort()]
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont
