# reason: an empty tensor filled in place
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.empty((n_samples, z_dim), device=device).normal_()
