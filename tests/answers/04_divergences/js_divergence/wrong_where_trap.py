# reason: torch.where after the fact: nan in the gradient
# hint: gradient to `.` is nan
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl(a, m):
    return torch.where(a > 0, a * torch.log(a / m), torch.zeros_like(a)).sum()


def js_divergence(p, q):
    m = (p + q) / 2
    return (kl(p, m) + kl(q, m)) / 2
