# reason: NumPy's generator, cast to float32
import numpy as np
import torch

rng = np.random.default_rng()


def get_noise(n_samples, z_dim, device="cpu"):
    values = rng.standard_normal((n_samples, z_dim), dtype=np.float32)
    return torch.from_numpy(values).to(device)
