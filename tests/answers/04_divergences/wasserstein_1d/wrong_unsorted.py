# reason: no sorting
# hint: unsorted
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return (x - y).abs().mean()
