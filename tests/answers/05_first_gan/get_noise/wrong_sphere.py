# reason: every row on a sphere of radius sqrt(z_dim)
# hint: lengths of the rows
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    x = torch.randn(n_samples, z_dim, device=device)
    return x / x.norm(dim=1, keepdim=True) * z_dim**0.5
