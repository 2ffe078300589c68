# reason: one value for all
# hint: same|different
import torch
import torch.nn.functional as F
from torch import nn


def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.ones_like(pred.detach()) * (low + (high - low) * torch.rand(1).item())
