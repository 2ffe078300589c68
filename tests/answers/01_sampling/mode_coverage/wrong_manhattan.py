# reason: sum of absolute differences
# hint: Euclidean
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers, p=1).min(1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean().item()
