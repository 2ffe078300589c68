# reason: normal_ on an empty tensor
import torch
import torch.nn.functional as F
from torch import nn


def instance_noise(x, step, total_steps, sigma0=0.1):
    left = max(total_steps - step, 0) / total_steps
    noise = torch.empty_like(x).normal_(0, 1) * (sigma0 * left)
    return x.add(noise)
