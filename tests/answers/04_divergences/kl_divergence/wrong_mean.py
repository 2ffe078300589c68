# reason: mean instead of sum
# hint: mean where a sum
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = p > 0
    return (p[m] * torch.log(p[m] / q[m])).sum() / len(p)
