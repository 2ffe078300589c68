# reason: KL(m || p) instead of KL(p || m)
# hint: mixture comes first
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = (p + q) / 2
    s = m > 0
    m, p, q = m[s], p[s], q[s]
    return 0.5 * ((m * (m / p).log()).sum() + (m * (m / q).log()).sum())
