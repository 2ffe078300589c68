# reason: mode by mode
import torch


def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    covered = sum(bool(((nearest == k) & good).any()) for k in range(len(centers)))
    return covered, sum(good.tolist()) / samples.shape[0]
