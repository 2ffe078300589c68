# reason: a generator made on the device for each call, seeded from the system
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    generator = torch.Generator(device=device)
    generator.seed()
    return torch.randn(n_samples, z_dim, device=device, generator=generator)
