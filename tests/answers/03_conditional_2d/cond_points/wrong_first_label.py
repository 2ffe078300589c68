# reason: the first label for all
# hint: first row
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels[0].repeat(len(points)), n_classes).float()
    return torch.cat([points, codes], dim=1)
