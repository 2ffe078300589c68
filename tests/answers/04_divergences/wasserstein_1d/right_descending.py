# reason: both downwards is fine
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    a, _ = torch.sort(x, descending=True)
    b, _ = torch.sort(y, descending=True)
    return torch.mean(torch.abs(a - b))
