# reason: through NumPy
import torch


def mode_coverage(samples, centers, radius):
    import numpy as np
    s, c = samples.detach().numpy(), centers.detach().numpy()
    d = np.linalg.norm(s[:, None] - c[None], axis=-1)
    i = d.argmin(1)
    g = d[np.arange(len(s)), i] <= radius
    return len(np.unique(i[g])), float(np.mean(g))
