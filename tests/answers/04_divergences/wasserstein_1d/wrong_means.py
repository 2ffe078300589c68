# reason: only the means
# hint: means
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return (x.mean() - y.mean()).abs()
