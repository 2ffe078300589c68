# reason: squares
# hint: W2
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return ((x.sort().values - y.sort().values) ** 2).mean()
