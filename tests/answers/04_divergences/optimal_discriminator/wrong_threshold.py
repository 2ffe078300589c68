# reason: a hard decision
# hint: expected|elements|gradient
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    return torch.where(p > q, 1.0, torch.where(p < q, 0.0, 0.5))
