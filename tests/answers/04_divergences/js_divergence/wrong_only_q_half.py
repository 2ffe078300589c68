# reason: only half of KL(q || m)
# hint: Only half of KL\(q
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = (p + q) / 2
    a = q > 0
    return (q[a] * (q[a] / m[a]).log()).sum() / 2
