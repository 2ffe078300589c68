# reason: largest absolute difference
# hint: Euclidean
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = (samples[:, None] - centers).abs().amax(-1).min(1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean().item()
