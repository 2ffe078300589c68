# reason: x is shrunk
# hint: standard deviation|one to x|different
import torch
import torch.nn.functional as F
from torch import nn


def instance_noise(x, step, total_steps, sigma0=0.1):
    t = max(0.0, 1 - step / total_steps)
    return (1 - sigma0 * t) * x + sigma0 * t * torch.randn_like(x)
