# reason: F.kl_div without the logarithm of q
# hint: expected
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = p > 0
    return F.kl_div(q[m], p[m], reduction="sum")
