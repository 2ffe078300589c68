# reason: one draw shared by all samples
# hint: every row is the same
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(1, z_dim, device=device).expand(n_samples, z_dim)
