# reason: p is divided in place
# hint: changed in place|in-place
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    p /= p + q
    return torch.nan_to_num(p, nan=0.5)
