# reason: float16 inside
# hint: expected
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = p > 0
    p, q = p.half(), q.half()
    return (p[m] * torch.log(p[m] / q[m])).sum().float()
