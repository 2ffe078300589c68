# reason: l1_loss of the sorted samples
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    return F.l1_loss(x.sort()[0], y.sort()[0])
