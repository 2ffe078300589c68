# reason: a ratio with masked_fill
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    t = p + q
    return (p / t.masked_fill(t == 0, 1.0)).masked_fill(t == 0, 0.5)
