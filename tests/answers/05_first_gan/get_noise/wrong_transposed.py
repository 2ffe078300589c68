# reason: axes swapped
# hint: other way round
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(z_dim, n_samples, device=device)
