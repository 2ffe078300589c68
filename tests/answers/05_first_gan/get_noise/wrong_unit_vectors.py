# reason: rows of length one
# hint: standard deviation 0\.0
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.nn.functional.normalize(torch.randn(n_samples, z_dim, device=device), dim=1)
