# reason: masked assignment on the result
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    d = p / (p + q)
    d[(p + q) == 0] = 0.5
    return d
