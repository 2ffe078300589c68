# reason: constants in both: right at 0, wrong in the tails
# hint: constant
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    e = 1e-8
    return (p + e) / (p + q + 2 * e)
