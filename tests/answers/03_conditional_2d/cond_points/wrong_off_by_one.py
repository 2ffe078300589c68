# reason: labels counted from 1
# hint: too far left|too far right
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    codes = torch.eye(n_classes)[labels - 1]
    return torch.cat([points, codes], dim=1)
