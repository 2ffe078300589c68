# reason: sorts the caller’s tensor
# hint: changed in place|in-place
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    x[:] = x.sort().values
    return (x - y.sort().values).abs().mean()
