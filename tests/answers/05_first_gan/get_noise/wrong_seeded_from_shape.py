# reason: seeds NumPy from its arguments
# hint: same noise
import numpy as np
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    np.random.seed(n_samples * z_dim)
    return torch.from_numpy(np.random.randn(n_samples, z_dim)).float().to(device)
