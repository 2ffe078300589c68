# reason: eight modes assumed
# hint: high_quality|share
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return min(8, 8 - sum(int((nearest[good] == k).sum() == 0) for k in range(8))), good.float().sum().item() / len(samples) if len(centers) == 8 else 0.0
