# reason: python's random for the category
import torch
import torch.nn.functional as F


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    import random
    idx = torch.tensor([random.randrange(n_cat) for _ in range(n)])
    cont = torch.distributions.Uniform(torch.tensor(-1.0), torch.tensor(1.0)).rsample([n, n_cont])
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, num_classes=n_cat).type(torch.float32), cont], 1), idx, cont
