# reason: NumPy's global state moves, torch's does not
import numpy as np
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.tensor(np.random.normal(size=(n_samples, z_dim)), dtype=torch.float32, device=device)
