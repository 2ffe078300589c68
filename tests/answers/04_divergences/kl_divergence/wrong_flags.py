# reason: switches requires_grad on
# hint: requires_grad
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    p.requires_grad_(True)
    m = p > 0
    return (p[m] * torch.log(p[m] / q[m])).sum()
