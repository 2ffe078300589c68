# reason: an ordinal coding
# hint: before it
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    codes = (torch.arange(n_classes) <= labels[:, None]).float()
    return torch.cat([points, codes], dim=1)
