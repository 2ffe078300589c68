# reason: all pairs
# hint: every other
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return (x[:, None] - y[None]).abs().mean()
