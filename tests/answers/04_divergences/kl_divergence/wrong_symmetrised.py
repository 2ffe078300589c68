# reason: both directions added
# hint: not symmetric
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = (p > 0) & (q > 0)
    return ((p - q)[m] * torch.log(p[m] / q[m])).sum()
