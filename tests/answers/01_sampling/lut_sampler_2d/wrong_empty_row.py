# reason: 0 / 0 in the marginal of an empty row
# hint: nan|one-pixel|without mass|raised
import numpy as np


def lut_sampler_2d(density, u):
    d = density[::-1].astype(float)
    h, w = d.shape
    inner = d / d.sum(1, keepdims=True)
    rows = d.sum(1) / d.sum()
    cdf = np.append(0.0, rows.cumsum())
    r = np.clip(np.searchsorted(cdf, u[:, 1], side="right") - 1, 0, h - 1)
    y = (r + (u[:, 1] - cdf[r]) / rows[r]) / h
    flat = np.append(0.0, inner.cumsum())
    k = np.clip(np.searchsorted(flat, u[:, 0] + r, side="right") - 1, 0, h * w - 1)
    x = (k % w + (u[:, 0] + r - flat[k]) / inner.ravel()[k]) / w
    return np.stack([x, y], 1)
