# reason: x itself once the schedule is over
import torch
import torch.nn.functional as F
from torch import nn


def instance_noise(x, step, total_steps, sigma0=0.1):
    if step >= total_steps:
        return x
    return x + torch.randn(x.shape, device=x.device) * sigma0 * (1 - step / total_steps)
