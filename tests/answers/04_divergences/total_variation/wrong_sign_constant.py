# reason: the sign is taken as a constant of the wrong way round
# hint: gradient
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    d = p - q
    return 0.5 * (d.detach().abs().sum()) + 0 * d.sum()
