# reason: nearest sample of each centre
# hint: share of modes|nearest centre
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(0)
    good = distance <= radius
    return int(good.sum()), good.float().mean().item()
