# reason: clamped with min
import torch
import torch.nn.functional as F
from torch import nn


def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 - sigma0 * min(step / total_steps, 1)
    with torch.no_grad():
        noise = torch.normal(torch.zeros_like(x), torch.ones_like(x))
    return torch.add(x, noise, alpha=sigma)
