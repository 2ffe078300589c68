# reason: broadcast differences and squares
import torch


def mode_coverage(samples, centers, radius):
    squares = ((samples[:, None] - centers[None]) ** 2).sum(-1)
    low, which = squares.min(1)
    good = low <= radius**2
    return torch.bincount(which[good], minlength=len(centers)).gt(0).sum().item(), good.sum().item() / len(good)
