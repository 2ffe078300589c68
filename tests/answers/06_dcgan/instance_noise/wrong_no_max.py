# reason: the spread grows again after the end
# hint: max\(0
import torch
import torch.nn.functional as F
from torch import nn


def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * (1 - step / total_steps)
    return x + sigma * torch.randn_like(x)
