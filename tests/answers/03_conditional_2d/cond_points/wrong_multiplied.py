# reason: multiplied instead of joined
# hint: raised|shape
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    return points * F.one_hot(labels, n_classes).float()
