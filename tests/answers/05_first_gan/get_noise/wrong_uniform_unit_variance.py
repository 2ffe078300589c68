# reason: uniform with the right mean and variance
# hint: bell curve
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return (torch.rand(n_samples, z_dim, device=device) - 0.5) * 12**0.5
