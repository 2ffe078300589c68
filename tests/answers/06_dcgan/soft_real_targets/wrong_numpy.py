# reason: a NumPy array
# hint: ndarray
import torch
import torch.nn.functional as F
from torch import nn


def soft_real_targets(pred, low=0.7, high=1.0):
    import numpy as np
    return np.random.uniform(low, high, tuple(pred.shape))
