# reason: the indices instead of the values
# hint: expected|gradient
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return (x.sort().indices - y.sort().indices).abs().float().mean()
