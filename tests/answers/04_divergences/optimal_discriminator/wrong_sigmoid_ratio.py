# reason: sigmoid of the ratio
# hint: p / q
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    return torch.nan_to_num(torch.sigmoid(p / q), nan=0.5)
