# reason: from 0 to high
# hint: between
import torch
import torch.nn.functional as F
from torch import nn


def soft_real_targets(pred, low=0.7, high=1.0):
    return high * torch.rand_like(pred.detach())
