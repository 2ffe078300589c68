# reason: float64
# hint: float64
import numpy as np
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.from_numpy(np.random.randn(n_samples, z_dim)).to(device)
