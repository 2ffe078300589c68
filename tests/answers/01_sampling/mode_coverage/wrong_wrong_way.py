# reason: far instead of near
# hint: wrong way
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance > radius
    return len(nearest[good].unique()), good.float().mean().item()
