# reason: compares cumulative sums
# hint: cumulative
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    return torch.cumsum(p - q, 0).abs().sum()
