# reason: logarithm of base 10
# hint: base 10
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = p > 0
    return (p[m] * torch.log10(p[m] / q[m])).sum()
