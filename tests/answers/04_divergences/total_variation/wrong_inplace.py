# reason: subtracts in place
# hint: changed in place|in-place
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    p -= q
    return 0.5 * p.abs().sum()
