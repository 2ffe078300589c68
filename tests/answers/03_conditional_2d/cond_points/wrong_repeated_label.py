# reason: the label in each column
# hint: as a number
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    return torch.cat([points, labels[:, None].float().expand(-1, n_classes)], dim=1)
