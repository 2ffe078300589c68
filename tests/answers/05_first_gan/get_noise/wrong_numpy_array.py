# reason: a NumPy array, no tensor
# hint: ndarray
import numpy as np


def get_noise(n_samples, z_dim, device="cpu"):
    return np.random.randn(n_samples, z_dim).astype("float32")
