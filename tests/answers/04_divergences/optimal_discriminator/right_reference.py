# reason: safe denominator, then the empty points
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    total = p + q
    empty = total == 0
    return torch.where(empty, torch.full_like(p, 0.5), p / torch.where(empty, torch.ones_like(total), total))
