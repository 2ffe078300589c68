# reason: share of pairs
# hint: pairs
import torch


def mode_coverage(samples, centers, radius):
    inside = torch.cdist(samples, centers) <= radius
    return int(inside.any(0).sum()), inside.float().mean().item()
