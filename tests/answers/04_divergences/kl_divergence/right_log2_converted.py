# reason: in bits first, then converted to nats
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = p > 0
    return (p[m] * (torch.log2(p[m]) - torch.log2(q[m]))).sum() * math.log(2)
