# reason: float64 inside
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    a, b = p.double(), q.double()
    return (a / (a + b)).nan_to_num(0.5).to(p.dtype)
