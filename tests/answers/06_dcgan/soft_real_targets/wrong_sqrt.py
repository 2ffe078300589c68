# reason: density toward high
# hint: uniform
import torch


def soft_real_targets(pred, low=0.7, high=1.0):
    return low + (high - low) * torch.rand_like(pred).sqrt()
