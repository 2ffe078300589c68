# reason: no gradient to y
# hint: No gradient reaches `y`
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return (x.sort().values - y.detach().sort().values).abs().mean()
