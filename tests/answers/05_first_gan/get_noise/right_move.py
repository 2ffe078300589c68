# reason: drawn on the CPU and moved
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    noise = torch.randn(n_samples, z_dim)
    return noise.to(device)
