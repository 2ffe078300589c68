# reason: uniform_ on an empty tensor
import torch
import torch.nn.functional as F
from torch import nn


def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.empty_like(pred, requires_grad=False).uniform_(low, high)
