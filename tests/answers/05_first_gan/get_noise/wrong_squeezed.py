# reason: loses the batch axis of a single sample
# hint: has shape
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device).squeeze()
