# reason: written into pred’s data
# hint: in place|gradient
import torch
import torch.nn.functional as F
from torch import nn


def soft_real_targets(pred, low=0.7, high=1.0):
    pred.data.uniform_(low, high)
    return pred.detach()
