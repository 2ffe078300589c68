# reason: only the two ends
# hint: different
import torch
import torch.nn.functional as F
from torch import nn


def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.where(torch.rand_like(pred.detach()) < 0.5, low, high).to(pred.dtype)
