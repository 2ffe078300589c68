# reason: the tails are cut at 3
# hint: tails
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device).clamp(-3, 3)
