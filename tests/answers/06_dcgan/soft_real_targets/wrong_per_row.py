# reason: one value a row
# hint: same|different
import torch
import torch.nn.functional as F
from torch import nn


def soft_real_targets(pred, low=0.7, high=1.0):
    return (low + (high - low) * torch.rand(pred.shape[:1] + (1,) * (pred.dim() - 1))).expand(pred.shape).to(pred)
