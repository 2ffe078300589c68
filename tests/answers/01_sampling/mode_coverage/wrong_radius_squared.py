# reason: distance against the squared radius
# hint: radius squared
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius**2
    return len(nearest[good].unique()), good.float().mean().item()
