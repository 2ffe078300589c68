# reason: indexing by argsort
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    a = x[torch.argsort(x)]
    b = y[y.argsort()]
    return torch.sum(torch.abs(a - b)) / x.numel()
