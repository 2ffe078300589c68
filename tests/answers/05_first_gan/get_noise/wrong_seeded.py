# reason: seeds torch at every call
# hint: same noise|seeded
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    torch.manual_seed(0)
    return torch.randn(n_samples, z_dim, device=device)
