# reason: cumulative sums without the leading 0
# hint: x|y|CDF
import numpy as np


def lut_sampler_2d(density, u):
    d = density[::-1].astype(float)
    h, w = d.shape
    cdf_y = d.sum(1).cumsum() / d.sum()
    y = np.interp(u[:, 1], cdf_y, np.arange(h) / h)
    row = np.minimum(np.searchsorted(cdf_y, u[:, 1]), h - 1)
    x = np.empty(len(u))
    for n, r in enumerate(row):
        cdf_x = d[r].cumsum() / d[r].sum()
        x[n] = np.interp(u[n, 0], cdf_x, np.arange(w) / w)
    return np.stack([x, y], 1)
