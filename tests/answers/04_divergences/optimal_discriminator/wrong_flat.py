# reason: flattens a grid of densities
# hint: shape
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    p, q = p.flatten(), q.flatten()
    return torch.nan_to_num(p / (p + q), nan=0.5)
