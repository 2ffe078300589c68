# reason: comparison with all classes
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    codes = (labels[:, None] == torch.arange(n_classes)[None, :]).float()
    return torch.concat([points, codes], axis=-1)
