# reason: returned in reverse order
# hint: reverse order|int
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return good.float().mean().item(), len(nearest[good].unique())
