# reason: a small constant hides the infinity
# hint: \+inf|constant
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    eps = 1e-8
    return (p * torch.log((p + eps) / (q + eps))).sum()
