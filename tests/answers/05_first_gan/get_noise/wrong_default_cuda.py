# reason: lies on the GPU unless told otherwise
# hint: default
import torch


def get_noise(n_samples, z_dim, device="cuda"):
    return torch.randn(n_samples, z_dim, device=device)
