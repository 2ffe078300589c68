# reason: always on the CPU
# hint: with device='meta' the noise lies on cpu
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim)
