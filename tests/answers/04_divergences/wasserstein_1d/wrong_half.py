# reason: half of it
# hint: half
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return 0.5 * (x.sort().values - y.sort().values).abs().mean()
