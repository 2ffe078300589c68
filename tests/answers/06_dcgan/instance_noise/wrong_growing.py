# reason: grows instead
# hint: standard deviation
import torch
import torch.nn.functional as F
from torch import nn


def instance_noise(x, step, total_steps, sigma0=0.1):
    return x + sigma0 * min(1.0, step / total_steps) * torch.randn_like(x)
