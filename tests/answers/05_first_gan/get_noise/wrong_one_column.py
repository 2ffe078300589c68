# reason: one value a sample, repeated along the row
# hint: every column is the same
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, 1, device=device).repeat(1, z_dim)
