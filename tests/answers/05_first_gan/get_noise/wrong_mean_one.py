# reason: mean one
# hint: mean (1|0.99|1.00)
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.normal(1.0, 1.0, size=(n_samples, z_dim), device=device)
