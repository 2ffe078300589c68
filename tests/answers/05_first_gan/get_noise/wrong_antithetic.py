# reason: the second half mirrors the first
# hint: go together|are different
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    half = torch.randn((n_samples + 1) // 2, z_dim, device=device)
    return torch.cat([half, -half])[:n_samples]
