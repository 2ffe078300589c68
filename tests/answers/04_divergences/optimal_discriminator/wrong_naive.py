# reason: 0 / 0
# hint: nan
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    return p / (p + q)
