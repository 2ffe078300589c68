# reason: rows counted from the top, with 1 - u
import numpy as np


def lut_sampler_2d(density, u):
    density = density.astype(float)
    H, W = density.shape
    rows = density.sum(1)
    cdf = np.concatenate([[0.0], rows.cumsum()]) / rows.sum()
    v = 1.0 - u[:, 1]
    top = np.clip(np.searchsorted(cdf, v, side="left") - 1, 0, H - 1)
    y = 1.0 - (top + (v - cdf[top]) / (cdf[top + 1] - cdf[top])) / H
    x = np.zeros(len(u))
    for n, (r, t) in enumerate(zip(top, u[:, 0])):
        c = np.append(0.0, density[r].cumsum() / rows[r])
        j = min(int(np.argmax(c[1:] > t)), W - 1)
        x[n] = (j + (t - c[j]) / (c[j + 1] - c[j])) / W
    return np.array([x, y]).T
