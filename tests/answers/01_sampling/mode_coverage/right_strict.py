# reason: strictly inside: no question lies on the edge
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance < radius
    return int(nearest[good].unique().numel()), float(good.double().mean())
