# reason: rows of the identity
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    return torch.cat((points, torch.eye(n_classes)[labels]), 1)
