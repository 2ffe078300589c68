# reason: a softmax of the coding
# hint: softmax
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes).float().softmax(1)
    return torch.cat([points, codes], dim=1)
