# reason: in place
# hint: in place|in-place
import torch
import torch.nn.functional as F
from torch import nn


def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    x += sigma * torch.randn_like(x)
    return x
