# reason: 0-d tensors
# hint: Tensor
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return nearest[good].unique().numel() + torch.zeros((), dtype=torch.long), good.float().mean()
