# reason: a mean
# hint: mean where
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    return (p - q).abs().mean()
