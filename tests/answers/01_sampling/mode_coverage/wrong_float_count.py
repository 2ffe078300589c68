# reason: the count as a float
# hint: float
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return float(len(nearest[good].unique())), good.float().mean().item()
