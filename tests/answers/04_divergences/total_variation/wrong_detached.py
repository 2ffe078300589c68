# reason: no gradient to q
# hint: No gradient reaches `q`
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    return 0.5 * (p - q.detach()).abs().sum()
