# reason: a Python float
# hint: not a tensor
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return float((x.sort().values - y.sort().values).abs().mean())
