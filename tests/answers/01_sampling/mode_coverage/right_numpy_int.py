# reason: NumPy numbers
import torch


def mode_coverage(samples, centers, radius):
    import numpy as np
    d = torch.cdist(samples, centers).numpy()
    g = d.min(1) <= radius
    n = np.bincount(d.argmin(1)[g], minlength=d.shape[1])
    return np.count_nonzero(n), np.mean(g)
