# reason: a Python loop over the outcomes
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    total = torch.zeros((), dtype=p.dtype)
    for i in range(len(p)):
        if p[i] > 0:
            total = total + p[i] * (torch.log(p[i]) - torch.log(q[i]))
    return total
