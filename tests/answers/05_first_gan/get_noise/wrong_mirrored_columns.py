# reason: half of the columns mirror the other half
# hint: columns|correlation|mean|together
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    half = torch.randn(n_samples, (z_dim + 1) // 2, device=device)
    return torch.cat([half, -half], 1)[:, :z_dim]
