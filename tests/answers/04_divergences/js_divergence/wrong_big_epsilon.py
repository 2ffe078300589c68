# reason: a constant that moves the values
# hint: expected
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    e = 1e-3
    m = (p + q) / 2
    return 0.5 * ((p * torch.log((p + e) / (m + e))).sum() + (q * torch.log((q + e) / (m + e))).sum())
