# reason: seeded
# hint: same noise|manual_seed
import torch
import torch.nn.functional as F
from torch import nn


def soft_real_targets(pred, low=0.7, high=1.0):
    torch.manual_seed(0)
    return low + (high - low) * torch.rand_like(pred.detach())
