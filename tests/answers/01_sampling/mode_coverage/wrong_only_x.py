# reason: only the first coordinate
# hint: nearest centre
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = (samples[:, None, 0] - centers[None, :, 0]).abs().min(1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean().item()
