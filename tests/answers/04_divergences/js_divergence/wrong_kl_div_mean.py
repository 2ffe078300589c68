# reason: F.kl_div with its default mean
# hint: mean where a sum
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = ((p + q) / 2).clamp(min=1e-30)
    return 0.5 * (F.kl_div(m.log(), p) + F.kl_div(m.log(), q))
