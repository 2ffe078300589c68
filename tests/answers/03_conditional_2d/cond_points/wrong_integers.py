# reason: everything cut to integers
# hint: int64
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes)
    return torch.cat([points.long(), codes], dim=1)
