# reason: one_hot with n_classes, then cat
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes).to(points.dtype)
    return torch.cat([points, codes], dim=1)
