# reason: the half in front is missing
# hint: half
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = (p + q) / 2
    a, b = p > 0, q > 0
    return (p[a] * (p[a] / m[a]).log()).sum() + (q[b] * (q[b] / m[b]).log()).sum()
