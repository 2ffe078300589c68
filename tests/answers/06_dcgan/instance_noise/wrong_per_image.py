# reason: one value an image
# hint: same|go together|different
import torch
import torch.nn.functional as F
from torch import nn


def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return x + sigma * torch.randn(len(x), *[1] * (x.dim() - 1))
