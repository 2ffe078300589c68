# reason: no gradient to q
# hint: No gradient reaches `q`
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    q = q.detach()
    return torch.nan_to_num(p / (p + q), nan=0.5)
