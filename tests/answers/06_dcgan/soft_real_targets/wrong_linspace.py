# reason: evenly spaced
# hint: go together|same noise|other
import torch
import torch.nn.functional as F
from torch import nn


def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.linspace(low, high, pred.numel()).reshape(pred.shape).to(pred.dtype).to(pred.device)
