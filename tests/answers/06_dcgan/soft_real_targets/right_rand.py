# reason: rand with size, type and device
import torch
import torch.nn.functional as F
from torch import nn


def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.rand(pred.shape, dtype=pred.dtype, device=pred.device) * (high - low) + low
