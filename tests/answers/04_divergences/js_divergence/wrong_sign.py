# reason: sign flipped
# hint: sign
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = (p + q) / 2
    a, b = p > 0, q > 0
    return 0.5 * ((p[a] * (m[a] / p[a]).log()).sum() + (q[b] * (m[b] / q[b]).log()).sum())
