# reason: one direction, scaled anew for each sample
# hint: go together
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, 1, device=device) * torch.randn(1, z_dim, device=device)
