# reason: a clamped denominator
# hint: constant|return 0
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    return p / (p + q).clamp(min=1e-8)
