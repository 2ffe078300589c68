# reason: the noise without x
# hint: standard deviation|gradient
import torch
import torch.nn.functional as F
from torch import nn


def instance_noise(x, step, total_steps, sigma0=0.1):
    return sigma0 * max(0.0, 1 - step / total_steps) * torch.randn_like(x)
