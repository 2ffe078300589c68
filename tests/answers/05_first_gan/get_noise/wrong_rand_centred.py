# reason: uniform on [-1, 1]
# hint: outside \[-1, 1\]
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.rand(n_samples, z_dim, device=device) * 2 - 1
