# reason: no gradient to q
# hint: No gradient reaches `q`
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = p > 0
    q = q.detach()
    return (p[m] * torch.log(p[m] / q[m])).sum()
