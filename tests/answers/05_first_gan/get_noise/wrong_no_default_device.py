# reason: device has no default
# hint: default of `device` must be
import torch


def get_noise(n_samples, z_dim, device):
    return torch.randn(n_samples, z_dim, device=device)
