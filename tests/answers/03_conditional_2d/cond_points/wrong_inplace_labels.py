# reason: labels are changed in place
# hint: changed in place
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes).float()
    labels += 1
    return torch.cat([points, codes], dim=1)
