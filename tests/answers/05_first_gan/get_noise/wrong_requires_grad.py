# reason: noise that wants gradients
# hint: requires_grad
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device, requires_grad=True)
