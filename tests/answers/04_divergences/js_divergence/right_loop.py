# reason: a loop over the outcomes
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    total = 0.0 * (p.sum() + q.sum())
    for a, b in zip(p, q):
        m = (a + b) / 2
        if a > 0:
            total = total + 0.5 * a * torch.log(a / m)
        if b > 0:
            total = total + 0.5 * b * torch.log(b / m)
    return total
