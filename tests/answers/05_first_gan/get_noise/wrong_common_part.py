# reason: a draw for the batch and one for each sample
# hint: go together
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    shared = torch.randn(1, z_dim, device=device)
    return 0.6**0.5 * torch.randn(n_samples, z_dim, device=device) + 0.4**0.5 * shared
