# reason: number of good samples as covered
# hint: good samples is returned|number of good
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return int(good.sum()), good.float().mean().item()
