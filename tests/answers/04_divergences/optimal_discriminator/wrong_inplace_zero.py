# reason: zeros of the caller are overwritten
# hint: changed in place|in-place
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    both = (p + q) == 0
    p[both] = 1.0
    q[both] = 1.0
    return p / (p + q)
