# reason: sort gives values and indices
# hint: TypeError
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return (torch.sort(x) - torch.sort(y)).abs().mean()
