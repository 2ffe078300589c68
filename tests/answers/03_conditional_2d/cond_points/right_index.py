# reason: index assignment
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    codes = points.new_zeros(points.shape[0], n_classes)
    codes[torch.arange(points.shape[0]), labels] = 1
    return torch.cat([points, codes], dim=1)
