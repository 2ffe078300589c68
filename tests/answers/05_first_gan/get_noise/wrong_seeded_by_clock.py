# reason: seeds the global state from the system
# hint: sets torch's global random state
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    torch.seed()
    return torch.randn(n_samples, z_dim, device=device)
