# reason: m = p + q
# hint: lacks its half
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = p + q
    a, b = p > 0, q > 0
    return 0.5 * ((p[a] * (p[a] / m[a]).log()).sum() + (q[b] * (q[b] / m[b]).log()).sum())
