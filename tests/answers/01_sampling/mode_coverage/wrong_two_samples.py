# reason: at least two samples
# hint: two samples
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return int((torch.bincount(nearest[good], minlength=1) >= 2).sum()), good.float().mean().item()
