# reason: one upwards, one downwards
# hint: downwards
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return (x.sort().values - y.sort(descending=True).values).abs().mean()
