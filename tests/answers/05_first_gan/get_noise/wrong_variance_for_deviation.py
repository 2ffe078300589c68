# reason: standard deviation 0.1
# hint: standard deviation 0\.(1|09)
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.normal(0.0, 0.1, size=(n_samples, z_dim), device=device)
