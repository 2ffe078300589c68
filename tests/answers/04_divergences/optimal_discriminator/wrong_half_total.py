# reason: divided by the mean
# hint: twice
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    return torch.nan_to_num(p / ((p + q) / 2), nan=0.5)
