"""Right and wrong answers to 01_sampling.lut_sampler_2d."""

import numpy as np

# %% right reference: all rows at once with tables
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% right float32: tables in float32 are precise enough
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(np.float32)
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% right from_the_top: rows counted from the top, with 1 - u
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

# %% right interp: np.interp does the interpolation
def lut_sampler_2d(density, u):
    d = np.flipud(np.asarray(density, dtype=np.float64))
    h, w = d.shape
    cdf_y = np.r_[0, d.sum(1).cumsum()]
    cdf_y /= cdf_y[-1]
    rows = np.minimum(np.searchsorted(cdf_y[1:], u[:, 1], side="right"), h - 1)
    y = np.interp(u[:, 1], cdf_y, np.linspace(0, 1, h + 1))
    x = np.empty(len(u))
    for k, r in enumerate(rows):
        cdf_x = np.r_[0, d[r].cumsum()]
        x[k] = np.interp(u[k, 0], cdf_x / cdf_x[-1], np.linspace(0, 1, w + 1))
    return np.column_stack((x, y))

# %% right loop: a plain Python loop over samples and pixels
def _inverse(masses, value):
    total = float(sum(masses))
    below = 0.0
    for i, mass in enumerate(masses):
        share = float(mass) / total
        if share > 0 and value <= below + share:
            return i, (value - below) / share
        below += share
    last = max(i for i, mass in enumerate(masses) if mass > 0)
    return last, 1.0


def lut_sampler_2d(density, u):
    height, width = density.shape
    points = np.zeros((len(u), 2))
    for n in range(len(u)):
        i, up = _inverse([density[height - 1 - k].sum() for k in range(height)], u[n, 1])
        j, right = _inverse(list(density[height - 1 - i]), u[n, 0])
        points[n] = (j + right) / width, (i + up) / height
    return points

# %% right offset_tables: one search for all rows: each row table is lifted by its number
def lut_sampler_2d(density, u):
    d = density[::-1].astype(np.float64)
    h, w = d.shape
    rows = d.sum(1)
    edges = np.concatenate(([0.0], np.cumsum(rows))) / rows.sum()
    i = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, h - 1)
    up = (u[:, 1] - edges[i]) / np.diff(edges)[i]
    c = np.cumsum(d, 1) / np.maximum(rows, 1e-300)[:, None]
    flat = (c + np.arange(h)[:, None]).ravel()
    j = np.clip(np.searchsorted(flat, u[:, 0] + i, side="right") - i * w, 0, w - 1)
    left = np.where(j > 0, c[i, j - 1], 0.0)
    right = (u[:, 0] - left) / (c[i, j] - left)
    return np.stack(((j + right) / w, (i + up) / h), -1)

# %% right per_row: rows handled as groups
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

# %% wrong choice: draws pixels by its own randomness
# hint: random
def lut_sampler_2d(density, u):
    h, w = density.shape
    p = density.ravel() / density.sum()
    k = np.random.choice(h * w, size=len(u), p=p)
    return np.stack([(k % w + u[:, 0]) / w, (h - 1 - k // w + u[:, 1]) / h], 1)

# %% wrong columns_of_u: columns of u exchanged
# hint: columns of u
def lut_sampler_2d(density, u):
    height, width = density.shape
    u = u[:, ::-1]
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong empty_row: 0 / 0 in the marginal of an empty row
# hint: nan|one-pixel|without mass|raised
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

# %% wrong even_rows: all rows the same mass
# hint: same mass|nan
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = np.ones(height)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + (u[:, 1] - edges[row]) / (edges[row + 1] - edges[row])) / height
    sums = np.maximum(upward.sum(1), 1e-300)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong from_right: u near 0 gives the right
# hint: counts from the right
def lut_sampler_2d(density, u):
    u = np.stack([1 - u[:, 0], u[:, 1]], axis=1)
    return _right(density, u)


def _right(density, u):
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong from_top: u near 0 gives the top
# hint: counts from the top
def lut_sampler_2d(density, u):
    u = np.stack([u[:, 0], 1 - u[:, 1]], axis=1)
    return _right(density, u)


def _right(density, u):
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong in_pixels: pixel coordinates
# hint: in pixels
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + (u[:, 1] - edges[row]) / (edges[row + 1] - edges[row]))
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left))
    return np.stack([x, y], axis=1)

# %% wrong independent: x from the marginal of the columns
# hint: conditional
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + (u[:, 1] - edges[row]) / (edges[row + 1] - edges[row])) / height
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    marginal = np.cumsum(upward.sum(0)) / upward.sum()
    table = np.tile(np.append(0.0, marginal), (len(u), 1))
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong inplace: the density is normalised in place
# hint: in place|raised
def lut_sampler_2d(density, u):
    height, width = density.shape
    density /= density.sum()
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong inplace_u: u is overwritten
# hint: in place
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    u[:, 0], u[:, 1] = x, y
    return u

# %% wrong inverted: dark and light exchanged
# hint: Dark and light
def lut_sampler_2d(density, u):
    height, width = density.shape
    density = density.max() - density
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + (u[:, 1] - edges[row]) / (edges[row + 1] - edges[row] + 1e-300)) / height
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong jitter_from_u: u itself within the pixel
# hint: u itself
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + u[:, 1]) / height
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + u[:, 0]) / width
    return np.stack([x, y], axis=1)

# %% wrong list: a list of tuples
# hint: list
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return list(zip(x, y))

# %% wrong minus_one: divided by W - 1
# hint: H - 1
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + (u[:, 1] - edges[row]) / (edges[row + 1] - edges[row])) / max(height - 1, 1)
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left)) / max(width - 1, 1)
    return np.stack([x, y], axis=1)

# %% wrong mirrored: left and right exchanged
# hint: Left and right
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1, ::-1].astype(float)
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong no_leading_zero: cumulative sums without the leading 0
# hint: x|y|CDF
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

# %% wrong own_generator: an own generator within the pixel
# hint: different results|random
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
    x = (column + np.random.default_rng().random(len(u))) / width
    return np.stack([x, y], axis=1)

# %% wrong own_jitter: fresh random numbers within the pixel
# hint: random
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

# %% wrong pixel_centres: no interpolation
# hint: centres
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + 0.5) / height
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + 0.5) / width
    return np.stack([x, y], axis=1)

# %% wrong pixel_corners: no interpolation
# hint: corners
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row) / height
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column) / width
    return np.stack([x, y], axis=1)

# %% wrong rounded: float16 tables
# hint: off
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(np.float16)
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong scales_swapped: width and height exchanged
# hint: exchanged
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + (u[:, 1] - edges[row]) / (edges[row + 1] - edges[row])) / width
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left)) / height
    return np.stack([x, y], axis=1)

# %% wrong seeded: sets the seed
# hint: random
def lut_sampler_2d(density, u):
    np.random.seed(0)
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong signed_range: points in [-1, 1]
# hint: \[-1, 1\]
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return 2 * np.stack([x, y], axis=1) - 1

# %% wrong smoothed: a constant added to every pixel
# hint: y is off|x is off
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float) + 0.01
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong square_only: height used for both
# hint: x|raised|outside
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
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, height - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong squared: the square of the density
# hint: square
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float) ** 2
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong squeezed: one point loses its axis
# hint: N = 1|shape
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1).squeeze()

# %% wrong tensor: a tensor
# hint: Tensor
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    import torch
    return torch.as_tensor(np.stack([x, y], axis=1))

# %% wrong transposed: rows and columns exchanged
# hint: Rows and columns
def lut_sampler_2d(density, u):
    density = density.T
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong u_zero: searchsorted from the left finds no cell for u = 0
# hint: u = 0|ends|outside|raised|off
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.searchsorted(edges, u[:, 1], side="left") - 1
    y = (row + (u[:, 1] - edges[row]) / (edges[row + 1] - edges[row])) / height
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong unnormalised_conditional: the conditional is not normalised
# hint: x is off|outside|nan
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + (u[:, 1] - edges[row]) / (edges[row + 1] - edges[row])) / height
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / upward.sum()], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong unnormalised_marginal: the marginal is not normalised
# hint: y|raised
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)])
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + (u[:, 1] - edges[row]) / (edges[row + 1] - edges[row])) / height
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong upside_down: row 0 taken for the bottom
# hint: upside down
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density.astype(float)
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong whole_numbers: a table of the dtype of the picture
# hint: whole|raised|outside|off
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.zeros(height + 1, dtype=density.dtype)
    edges[1:] = np.cumsum(rows) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + (u[:, 1] - edges[row]) / (edges[row + 1] - edges[row])) / height
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong wrong_axis: shape (2, N)
# hint: shape
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y])

# %% wrong wrong_row: row number from the bottom used from the top
# hint: wrong row
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + (u[:, 1] - edges[row]) / (edges[row + 1] - edges[row])) / height
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(density.astype(float), axis=1) / np.maximum(density.sum(1, keepdims=True), 1e-300)], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong x_first: x by the marginal of the columns first
# hint: x first
def lut_sampler_2d(density, u):
    turned = _right(density.T[::-1, ::-1], u[:, ::-1])
    return turned[:, ::-1].copy()


def _right(density, u):
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong x_not_interpolated: x without interpolation
# hint: x stays
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
    x = (column) / width
    return np.stack([x, y], axis=1)

# %% wrong y_not_interpolated: y without interpolation
# hint: y stays
def lut_sampler_2d(density, u):
    height, width = density.shape
    upward = density[::-1].astype(float)
    rows = upward.sum(axis=1)
    edges = np.concatenate([[0.0], np.cumsum(rows)]) / rows.sum()
    row = np.clip(np.searchsorted(edges, u[:, 1], side="right") - 1, 0, height - 1)
    y = (row + 0.5) / height
    sums = np.where(rows > 0, rows, 1.0)[:, None]
    tables = np.concatenate([np.zeros((height, 1)), np.cumsum(upward, axis=1) / sums], axis=1)
    table = tables[row]
    column = np.clip((table <= u[:, :1]).sum(axis=1) - 1, 0, width - 1)
    n = np.arange(len(u))
    left, right = table[n, column], table[n, column + 1]
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([x, y], axis=1)

# %% wrong yx: points as (y, x)
# hint: \(y, x\)
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
    x = (column + (u[:, 0] - left) / (right - left)) / width
    return np.stack([y, x], axis=1)

# %% mutants: these do the same
# 3:13 .astype() left out # NumPy divides integers to floats
# 6:10 arguments 0 and 1 swapped # the maximum of 0 and the index, bounded above, is the same clip
# 11:13 arguments 0 and 1 swapped # the maximum of 0 and the index, bounded above, is the same clip
# 6:72 Sub -> Add # for u below 1 the index never reaches the upper bound
# 6:72 left side only # for u below 1 the index never reaches the upper bound
# 11:61 Sub -> Add # for u below 1 the index never reaches the upper bound
# 11:61 left side only # for u below 1 the index never reaches the upper bound
# 4:27 1 -> -1 # the last axis of a table is axis 1
# 6:18 side left out # sides differ only at an edge of the table, and u = 0 is clipped to the first row
# 6:81 1 -> 0 # for u below 1 the index never reaches the upper bound
# 6:81 1 -> -1 # for u below 1 the index never reaches the upper bound
# 8:36 1.0 -> 2.0 # an empty row is never read
# 8:36 1.0 -> 0 # an empty row is never read
# 8:36 1.0 -> -1.0 # an empty row is never read
# 9:92 1 -> -1 # the last axis of a table is axis 1
# 11:69 1 -> 0 # for u below 1 the index never reaches the upper bound
# 11:69 1 -> -1 # for u below 1 the index never reaches the upper bound
# 15:33 1 -> -1 # the last axis of a table is axis 1
# 5:29 0.0 -> 0 # the same number
# 5:29 0.0 -> -0.0 # the same number
# 11:22 -> Lt # differs only at an edge of the table, and u = 0 is clipped to the first column
# 11:50 1 -> -1 # the last axis of a table is axis 1
# 6:46 1 -> -1 # u has two columns
# 9:75 1 -> -1 # the last axis of a table is axis 1
# 7:21 1 -> -1 # u has two columns
# 11:37 1 -> -1 # u has two columns
