# reason: scipy: no gradient
# hint: No gradient
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    from scipy.stats import wasserstein_distance
    return torch.tensor(wasserstein_distance(x.detach().numpy(), y.detach().numpy()))
