# reason: a random embedding
# hint: elements|random state
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    codes = torch.nn.Embedding(n_classes, n_classes)(labels)
    return torch.cat([points, codes], dim=1)
