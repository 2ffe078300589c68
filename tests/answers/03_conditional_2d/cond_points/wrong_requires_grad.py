# reason: the flag of the batch is switched
# hint: requires_grad
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    points.requires_grad_()
    return torch.cat([points, F.one_hot(labels, n_classes).float()], dim=1)
