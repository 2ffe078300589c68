# reason: draws pixels by its own randomness
# hint: random
import numpy as np


def lut_sampler_2d(density, u):
    h, w = density.shape
    p = density.ravel() / density.sum()
    k = np.random.choice(h * w, size=len(u), p=p)
    return np.stack([(k % w + u[:, 0]) / w, (h - 1 - k // w + u[:, 1]) / h], 1)
