# reason: rand_like on detached
import torch


@torch.no_grad()
def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.rand_like(pred).mul_(high - low).add_(low)
