# reason: only events of first outcomes
# hint: Kolmogorov
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    return torch.cumsum(p - q, 0).abs().max()
