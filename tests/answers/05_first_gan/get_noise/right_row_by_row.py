# reason: one draw a sample, stacked
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.stack([torch.randn(z_dim, device=device) for _ in range(n_samples)])
