# reason: rows handled as groups
import numpy as np


def lut_sampler_2d(density, u):
    density = np.array(density, dtype=np.float64)
    H, W = density.shape
    density /= density.sum()
    marginal = density.sum(axis=1)[::-1]
    cdf = np.hstack(([0.0], np.cumsum(marginal)))
    out = np.empty_like(u)
    row = np.digitize(u[:, 1], cdf[1:-1]) if H > 1 else np.zeros(len(u), dtype=int)
    out[:, 1] = (row + (u[:, 1] - cdf[row]) / marginal[row]) / H
    for r in set(row.tolist()):
        mask = row == r
        p = density[H - 1 - r] / density[H - 1 - r].sum()
        c = np.hstack(([0.0], np.cumsum(p)))
        col = np.clip(np.searchsorted(c, u[mask, 0], side="right") - 1, 0, W - 1)
        out[mask, 0] = (col + (u[mask, 0] - c[col]) / p[col]) / W
    return out
