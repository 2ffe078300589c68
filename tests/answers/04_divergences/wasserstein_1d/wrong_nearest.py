# reason: nearest neighbours
# hint: nearest
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return torch.cdist(x[:, None], y[:, None]).min(1).values.mean()
