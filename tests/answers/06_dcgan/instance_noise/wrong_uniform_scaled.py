# reason: uniform noise of the right spread
# hint: normal
import torch
import torch.nn.functional as F
from torch import nn


def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return x + sigma * (torch.rand_like(x) - 0.5) * 12**0.5
