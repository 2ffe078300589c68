# reason: the mixture is weighted unevenly
# hint: expected
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = 0.25 * p + 0.75 * q
    a, b = p > 0, q > 0
    return 0.5 * ((p[a] * (p[a] / m[a]).log()).sum() + (q[b] * (q[b] / m[b]).log()).sum())
