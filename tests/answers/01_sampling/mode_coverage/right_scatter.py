# reason: flags by index assignment
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    flags = torch.zeros(len(centers), dtype=torch.bool)
    flags[nearest[good]] = True
    return int(flags.sum()), (good.sum() / good.numel()).item()
