# reason: torch.where after the fact: the value is right, the gradient to q is nan
# hint: gradient to `q` is nan
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    return torch.where(p > 0, p * torch.log(p / q), torch.zeros_like(p)).sum()
