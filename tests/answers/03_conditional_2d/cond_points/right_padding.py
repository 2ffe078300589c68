# reason: pad the matrix, then add
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    d = points.shape[1]
    out = F.pad(points, (0, n_classes))
    return out + F.pad(F.one_hot(labels, n_classes).float(), (d, 0))
