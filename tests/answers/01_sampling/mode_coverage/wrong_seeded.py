# reason: sets the seed
# hint: random
import torch


def mode_coverage(samples, centers, radius):
    torch.manual_seed(0)
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean().item()
