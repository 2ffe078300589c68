# reason: 0.7 to 1 hard-coded
# hint: between
import torch
import torch.nn.functional as F
from torch import nn


def soft_real_targets(pred, low=0.7, high=1.0):
    return 0.7 + 0.3 * torch.rand_like(pred.detach())
