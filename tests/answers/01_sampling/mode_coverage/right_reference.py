# reason: cdist and the nearest centre
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    covered = len(set(nearest[good].tolist()))
    return covered, good.float().mean().item()
