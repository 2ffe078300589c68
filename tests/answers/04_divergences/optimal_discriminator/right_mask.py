# reason: written where defined
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    d = torch.full_like(p, 0.5)
    some = (p + q) > 0
    d[some] = p[some] / (p[some] + q[some])
    return d
