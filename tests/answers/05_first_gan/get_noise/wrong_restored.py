# reason: puts the random state back
# hint: same noise
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    with torch.random.fork_rng(devices=[]):
        return torch.randn(n_samples, z_dim, device=device)
