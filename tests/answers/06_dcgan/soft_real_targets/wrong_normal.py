# reason: normal
# hint: between
import torch
import torch.nn.functional as F
from torch import nn


def soft_real_targets(pred, low=0.7, high=1.0):
    return low + (high - low) * torch.randn_like(pred.detach())
