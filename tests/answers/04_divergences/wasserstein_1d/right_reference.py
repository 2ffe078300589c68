# reason: sort both, mean distance
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return (torch.sort(x).values - torch.sort(y).values).abs().mean()
