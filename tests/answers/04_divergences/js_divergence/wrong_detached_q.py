# reason: no gradient to q
# hint: No gradient reaches `q`
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    q = q.detach()
    m = (p + q) / 2
    a, b = p > 0, q > 0
    return 0.5 * ((p[a] * (p[a] / m[a]).log()).sum() + (q[b] * (q[b] / m[b]).log()).sum())
