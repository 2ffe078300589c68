# reason: float64 inside, float32 out
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = p != 0
    a, b = p[m].double(), q[m].double()
    return torch.dot(a, torch.log(a) - torch.log(b)).float()
