# reason: logarithm of base 2
# hint: base 2
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = p > 0
    return (p[m] * torch.log2(p[m] / q[m])).sum()
