# reason: sets the global seed
# hint: random state
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    torch.manual_seed(0)
    m = p > 0
    return (p[m] * torch.log(p[m] / q[m])).sum()
