# reason: labels are ignored
# hint: missing
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    return points.clone()
