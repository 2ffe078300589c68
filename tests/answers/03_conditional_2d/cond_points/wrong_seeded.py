# reason: seeds
# hint: random state
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    torch.manual_seed(0)
    return torch.cat([points, F.one_hot(labels, n_classes).float()], dim=1)
