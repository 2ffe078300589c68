# reason: only x is sorted
# hint: Only one
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return (x.sort().values - y).abs().mean()
