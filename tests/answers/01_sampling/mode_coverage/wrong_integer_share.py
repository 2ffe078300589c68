# reason: integer division
# hint: high_quality
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), float(int(good.sum()) // len(good))
