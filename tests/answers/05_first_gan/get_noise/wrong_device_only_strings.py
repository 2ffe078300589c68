# reason: takes a torch.device for the CPU
# hint: torch\.device\('meta'\)
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    if not isinstance(device, str):
        device = "cpu"
    return torch.randn(n_samples, z_dim, device=device)
