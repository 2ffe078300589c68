# reason: a dictionary
# hint: dict
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return {"covered": len(nearest[good].unique()), "high_quality": good.float().mean().item()}
