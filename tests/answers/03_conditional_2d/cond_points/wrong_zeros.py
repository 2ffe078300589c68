# reason: never filled
# hint: all zeros
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    return torch.cat([points, torch.zeros(len(points), n_classes)], dim=1)
