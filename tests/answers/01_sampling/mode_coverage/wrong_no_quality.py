# reason: modes counted without quality
# hint: without asking for quality
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest.unique()), good.float().mean().item()
