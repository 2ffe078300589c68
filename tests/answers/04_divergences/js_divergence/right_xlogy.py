# reason: xlogy of p and of m apart
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = (p + q) / 2
    m = torch.where(m > 0, m, torch.ones_like(m))
    parts = torch.xlogy(p, p) - torch.xlogy(p, m) + torch.xlogy(q, q) - torch.xlogy(q, m)
    return 0.5 * parts.sum()
