# reason: terms with q = 0 are left out
# hint: left out|leave the term out
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = (p > 0) & (q > 0)
    return (p[m] * torch.log(p[m] / q[m])).sum()
