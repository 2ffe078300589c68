# reason: only KL(p || m)
# hint: Only KL\(p
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = (p + q) / 2
    a = p > 0
    return (p[a] * (p[a] / m[a]).log()).sum()
