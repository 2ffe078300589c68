# reason: a mean over the outcomes
# hint: mean where a sum
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = (p + q) / 2
    m = torch.where(m > 0, m, torch.ones_like(m))
    return 0.5 * (torch.xlogy(p, p / m) + torch.xlogy(q, q / m)).mean()
