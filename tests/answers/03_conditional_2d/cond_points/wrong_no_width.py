# reason: width of the largest label seen
# hint: largest label
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels).float()
    return torch.cat([points, codes], dim=1)
