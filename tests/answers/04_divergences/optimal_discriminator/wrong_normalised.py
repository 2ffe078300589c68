# reason: densities are normalised first
# hint: sums first
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    p = p / p.sum()
    q = q / q.sum()
    return torch.nan_to_num(p / (p + q), nan=0.5)
