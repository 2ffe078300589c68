# reason: a fixed radius
# hint: within radius
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= 0.4
    return len(nearest[good].unique()), good.float().mean().item()
