# reason: memory as it was found
# hint: every row is the same
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.zeros(n_samples, z_dim, device=device)
