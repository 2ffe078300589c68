# reason: Box and Muller by hand, the logarithm kept finite
import math
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    radius = torch.sqrt(-2 * torch.log(1 - torch.rand(n_samples, z_dim, dtype=torch.float64)))
    angle = 2 * math.pi * torch.rand(n_samples, z_dim, dtype=torch.float64)
    return (radius * torch.cos(angle)).float().to(device)
