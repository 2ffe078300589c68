# reason: zeros of p are overwritten in the caller’s tensor
# hint: changed in place|in-place
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    p[p == 0] = 1e-30
    if bool(((q == 0) & (p > 1e-20)).any()):
        return torch.tensor(float("inf"))
    return (p * torch.log(p / q.clamp(min=1e-30))).sum()
