# reason: distributions of torch; their gradient lies along the simplex
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    from torch.distributions import Categorical, kl_divergence as kl
    keep = p > 0
    if bool((q[keep] == 0).any()):
        return torch.tensor(float("inf"))
    q = torch.where((p == 0) & (q == 0), torch.zeros_like(q), q)
    return kl(Categorical(probs=p), Categorical(probs=q))
