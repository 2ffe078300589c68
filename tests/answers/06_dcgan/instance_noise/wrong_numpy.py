# reason: float64 from NumPy
# hint: float64
import torch
import torch.nn.functional as F
from torch import nn


def instance_noise(x, step, total_steps, sigma0=0.1):
    import numpy as np
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return x + sigma * torch.from_numpy(np.random.randn(*x.shape))
