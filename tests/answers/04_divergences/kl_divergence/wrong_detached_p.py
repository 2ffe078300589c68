# reason: p only as a weight, detached
# hint: gradient to `p`
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = p > 0
    w = p.detach()
    return (w[m] * torch.log(p[m] / q[m])).sum()
