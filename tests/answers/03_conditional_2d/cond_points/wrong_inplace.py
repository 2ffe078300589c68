# reason: the batch is normalised in place
# hint: changed in place|in-place
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    points -= points.mean(0)
    codes = F.one_hot(labels, n_classes).float()
    return torch.cat([points, codes], dim=1)
