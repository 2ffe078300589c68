# reason: the largest distance
# hint: largest
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return (x.sort().values - y.sort().values).abs().max()
