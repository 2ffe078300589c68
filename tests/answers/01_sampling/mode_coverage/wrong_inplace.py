# reason: samples are shifted in place
# hint: in place
import torch


def mode_coverage(samples, centers, radius):
    samples -= centers.mean(0)
    centers = centers - centers.mean(0)
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean().item()
