# reason: divided by the number of modes
# hint: number of modes
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), good.sum().item() / len(centers)
