# reason: an own generator, seeded once when the file is loaded
import torch

source = torch.Generator().manual_seed(1234)


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, generator=source).to(device)
