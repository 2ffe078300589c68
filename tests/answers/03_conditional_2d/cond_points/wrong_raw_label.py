# reason: the label as a number
# hint: as a number
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    return torch.cat([points, labels[:, None].float()], dim=1)
