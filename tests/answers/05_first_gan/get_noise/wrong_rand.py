# reason: uniform on [0, 1]
# hint: torch\.rand draws
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.rand(n_samples, z_dim, device=device)
