# reason: drawn once for each shape
# hint: same noise
import functools
import torch


@functools.lru_cache(None)
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device)
