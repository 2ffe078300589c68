# reason: torch.distributions, moved to the device
import torch
from torch.distributions import Normal


def get_noise(n_samples, z_dim, device="cpu"):
    return Normal(0.0, 1.0).sample((n_samples, z_dim)).to(device)
