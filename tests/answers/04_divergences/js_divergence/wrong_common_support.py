# reason: only outcomes that both can have
# hint: left out
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = (p + q) / 2
    s = (p > 0) & (q > 0)
    return 0.5 * ((p[s] * torch.log(p[s] / m[s])).sum() + (q[s] * torch.log(q[s] / m[s])).sum())
