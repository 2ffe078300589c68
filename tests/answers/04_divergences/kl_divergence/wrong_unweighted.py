# reason: the factor p is missing
# hint: factor p
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = p > 0
    return torch.log(p[m] / q[m]).sum()
