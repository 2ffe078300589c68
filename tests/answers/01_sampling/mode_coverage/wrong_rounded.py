# reason: the share rounded
# hint: high_quality is
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), round(good.float().mean().item(), 1)
