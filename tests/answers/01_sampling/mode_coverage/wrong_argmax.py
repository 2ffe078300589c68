# reason: the farthest centre
# hint: nearest centre
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).max(1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean().item()
