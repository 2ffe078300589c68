# reason: a NumPy array
# hint: ndarray, not a tensor|raised
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    codes = np.eye(n_classes)[labels.numpy()]
    return np.concatenate([points.detach().numpy(), codes], axis=1).astype(np.float32)
