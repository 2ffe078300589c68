# reason: a sum of twelve uniforms, nearly normal
# hint: bell curve
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.rand(12, n_samples, z_dim, device=device).sum(0) - 6
