# reason: sigmoid of the difference
# hint: p - q
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    return torch.sigmoid(p - q)
