# reason: leaves torch's default type changed
# hint: default dtype|float64
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    torch.set_default_dtype(torch.float64)
    return torch.randn(n_samples, z_dim, device=device).float()
