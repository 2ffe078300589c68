# reason: share of modes
# hint: share of covered modes|float
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()) / len(centers), good.float().mean().item()
