# reason: squared distance against radius
# hint: square of the distance
import torch


def mode_coverage(samples, centers, radius):
    low, nearest = ((samples[:, None] - centers) ** 2).sum(-1).min(1)
    good = low <= radius
    return len(nearest[good].unique()), good.float().mean().item()
