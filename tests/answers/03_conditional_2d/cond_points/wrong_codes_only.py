# reason: the batch is missing
# hint: Only the coding
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    return F.one_hot(labels, n_classes).float()
