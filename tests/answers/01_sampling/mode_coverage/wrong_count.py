# reason: number of good samples
# hint: not their share
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), float(good.sum())
