# reason: 0 / 0 is nan, turned into one half
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    return torch.nan_to_num(p / (p + q), nan=0.5)
