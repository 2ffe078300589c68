# reason: a rounded absolute value
# hint: expected
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    return 0.5 * F.smooth_l1_loss(p, q, reduction="sum")
