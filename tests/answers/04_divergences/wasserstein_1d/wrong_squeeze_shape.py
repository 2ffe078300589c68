# reason: shape (1,)
# hint: shape \(1,\)
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return (x.sort().values - y.sort().values).abs().mean(0, keepdim=True)
