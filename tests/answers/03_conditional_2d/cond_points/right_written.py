# reason: written into an empty result
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    n, d = points.shape
    out = torch.zeros(n, d + n_classes, dtype=points.dtype, device=points.device)
    out[:, :d] = points
    out[range(n), d + labels] = 1
    return out
