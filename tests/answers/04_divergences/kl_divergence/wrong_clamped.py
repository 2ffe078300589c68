# reason: a clamp hides the infinity
# hint: \+inf|clamp
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    p = p.clamp(min=1e-12)
    q = q.clamp(min=1e-12)
    return (p * torch.log(p / q)).sum()
