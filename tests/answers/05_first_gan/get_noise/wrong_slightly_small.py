# reason: standard deviation 0.97
# hint: standard deviation 0\.(9|1)
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return 0.97 * torch.randn(n_samples, z_dim, device=device)
