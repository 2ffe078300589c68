# reason: divided by the sum of all
# hint: add up
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    return p / (p + q).sum()
