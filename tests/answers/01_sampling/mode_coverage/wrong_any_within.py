# reason: any sample within radius covers
# hint: NEAREST
import torch


def mode_coverage(samples, centers, radius):
    inside = torch.cdist(samples, centers) <= radius
    return int(inside.any(0).sum()), inside.any(1).float().mean().item()
