# reason: l1_loss with a sum
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    return F.l1_loss(p, q, reduction="sum").div(2)
