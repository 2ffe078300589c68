# reason: fresh random numbers within the pixel
# hint: random
import numpy as np


def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + (u[:, 1] - edges[row]) / (edges[row + 1] - edges[row])) / height
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + np.random.rand(len(u))) / width
    return np.stack([x, y], axis=1)
