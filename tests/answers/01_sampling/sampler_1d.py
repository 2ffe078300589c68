"""Right and wrong answers to 01_sampling.sampler_1d."""

import numpy as np


# %% right reference: a search in the running sum
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)])
    heights = heights / heights[-1]
    cell = np.searchsorted(heights, u, side="right").clip(1, len(weights)) - 1
    place = (u - heights[cell]) / (heights[cell + 1] - heights[cell])
    return (cell + place) / len(weights)


# %% right interp: np.interp reads the table backwards
def sampler_1d(weights, u):
    heights = np.r_[0.0, np.cumsum(np.asarray(weights, dtype=float))]
    return np.interp(u, heights / heights[-1], np.linspace(0, 1, len(weights) + 1))


# %% right lit_cells: only the cells with mass are searched
def sampler_1d(weights, u):
    lit = np.flatnonzero(weights)
    p = weights[lit] / weights.sum()
    tops = np.cumsum(p)
    k = np.minimum(np.searchsorted(tops, u, side="right"), len(lit) - 1)
    return (lit[k] + (u - (tops[k] - p[k])) / p[k]) / weights.size


# %% right loop: cell by cell, in plain Python
def sampler_1d(weights, u):
    total = float(weights.sum())
    places = []
    for height in u:
        below, found = 0.0, None
        for i, mass in enumerate(weights):
            share = float(mass) / total
            if share > 0:
                found = i, below, share
                if height < below + share:
                    break
                below += share
        i, start, share = found
        places.append((i + min((height - start) / share, 1.0)) / len(weights))
    return np.array(places)


# %% right comparing: every u beside every entry of the table
def sampler_1d(weights, u):
    total = weights.astype(float).sum()
    tops = weights.cumsum() / total
    lows = tops - weights / total
    here = (lows <= u[:, None]) & (u[:, None] < tops) & (weights > 0)
    here[~here.any(axis=1), np.flatnonzero(weights)[-1]] = True
    cell = here.argmax(axis=1)
    return (cell + (u - lows[cell]) / (weights[cell] / total)) / weights.shape[0]


# %% right torch: tensors inside, an array comes back
def sampler_1d(weights, u):
    import torch

    mass = torch.as_tensor(np.ascontiguousarray(weights)).double()
    heights = torch.cat([torch.zeros(1, dtype=torch.float64), mass.cumsum(0)]) / mass.sum()
    height = torch.as_tensor(np.ascontiguousarray(u)).double()
    cell = (torch.searchsorted(heights, height, right=True) - 1).clamp(0, len(mass) - 1)
    place = (height - heights[cell]) / (heights[cell + 1] - heights[cell])
    return ((cell + place) / len(mass)).numpy()


# %% right clipped_sum: each cell adds the part of it that u has passed
def sampler_1d(weights, u):
    p = weights / np.sum(weights)
    start = np.concatenate([[0.0], np.cumsum(p)[:-1]])
    k = len(p)
    x = np.full(len(u), np.argmax(p > 0) / k)
    for i in np.flatnonzero(p):
        inside = np.clip((u - start[i]) / p[i], 0, 1)
        x = np.where(u > start[i], (i + inside) / k, x)
    return x


# %% wrong empty_first: a search from the left, so that u = 0 finds what stands before the table
# hint: left edge of the first cell|which side|without mass|nan
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    cell = np.clip(np.searchsorted(heights, u, side="left") - 1, 0, len(weights) - 1)
    place = (u - heights[cell]) / np.maximum(heights[cell + 1] - heights[cell], 1e-12)
    return (cell + place) / len(weights)


# %% wrong epsilon: a small number in the denominator, which counts where masses are tiny
# hint: off
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)])
    height = u * heights[-1]
    cell = np.searchsorted(heights, height, side="right").clip(1, len(weights)) - 1
    place = (height - heights[cell]) / (heights[cell + 1] - heights[cell] + 1e-12)
    return (cell + place) / len(weights)


# %% wrong smoothed: a little mass for every cell, so that none is empty
# hint: without mass|off
def sampler_1d(weights, u):
    mass = weights + 1e-3
    heights = np.concatenate([[0.0], np.cumsum(mass)]) / mass.sum()
    return np.interp(u, heights, np.linspace(0, 1, len(weights) + 1))


# %% wrong inverse_table: 256 even heights, straight lines between, smeared over gaps
# hint: off
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    even = np.linspace(0, 1, 256)
    table = np.interp(even, heights, np.linspace(0, 1, len(weights) + 1))
    return np.interp(u, even, table)


# %% wrong assumes_normalised: the masses are taken to sum to 1
# hint: divide by their sum|outside
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)])
    cell = np.clip(np.searchsorted(heights, u, side="right") - 1, 0, len(weights) - 1)
    place = (u - heights[cell]) / (heights[cell + 1] - heights[cell])
    return (cell + place) / len(weights)


# %% wrong four_cells: K is that of the notebook's example
# hint: in cells|outside|off
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    cell = np.searchsorted(heights, u, side="right").clip(1, len(weights)) - 1
    place = (u - heights[cell]) / (heights[cell + 1] - heights[cell])
    return (cell + place) / 4


# %% wrong integers_stay: whole-number masses are divided as whole numbers
# hint: whole
def sampler_1d(weights, u):
    heights = np.zeros(len(weights) + 1, dtype=weights.dtype)
    heights[1:] = np.cumsum(weights)
    height = (u * heights[-1]).astype(weights.dtype)
    cell = np.searchsorted(heights, height, side="right").clip(1, len(weights)) - 1
    place = (height - heights[cell]) / (heights[cell + 1] - heights[cell])
    return (cell + place) / len(weights)


# %% wrong centres: no place within the cell
# hint: centres
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    cell = np.searchsorted(heights, u, side="right").clip(1, len(weights)) - 1
    return (cell + 0.5) / len(weights)


# %% wrong jitter: the place within the cell is drawn
# hint: random
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    cell = np.searchsorted(heights, u, side="right").clip(1, len(weights)) - 1
    return (cell + np.random.rand(len(u))) / len(weights)


# %% wrong u_again: the place within the cell is u
# hint: u itself
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    cell = np.searchsorted(heights, u, side="right").clip(1, len(weights)) - 1
    return (cell + u) / len(weights)


# %% wrong forwards: the CDF at u
# hint: inverse
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    return np.interp(u, np.linspace(0, 1, len(weights) + 1), heights)


# %% wrong no_zero: the table begins with the first cell's mass
# hint: 0 in front
def sampler_1d(weights, u):
    heights = np.cumsum(weights) / np.sum(weights)
    return np.interp(u, heights, np.linspace(0, 1, len(weights)))


# %% wrong mirrored: 1 - u, as good for uniform numbers
# hint: from the right
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    return np.interp(1 - u, heights, np.linspace(0, 1, len(weights) + 1))


# %% wrong sorts: u is sorted first, the samples come in another order
# hint: sorted
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    return np.interp(np.sort(u), heights, np.linspace(0, 1, len(weights) + 1))


# %% wrong in_place: the masses are normalised in place
# hint: in place|raised
def sampler_1d(weights, u):
    weights /= weights.sum()
    heights = np.concatenate([[0.0], np.cumsum(weights)])
    return np.interp(u, heights, np.linspace(0, 1, len(weights) + 1))


# %% wrong squeezes: one sample comes without its axis
# hint: shape
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    return np.squeeze(np.interp(u, heights, np.linspace(0, 1, len(weights) + 1)))


# %% wrong listed: a list in place of an array
# hint: list
def sampler_1d(weights, u):
    heights = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    return np.interp(u, heights, np.linspace(0, 1, len(weights) + 1)).tolist()


# %% wrong remembers: the table of the first masses of this length is kept
# hint: other layouts|earlier|again|off
TABLES = {}


def sampler_1d(weights, u):
    k = len(weights)
    if k not in TABLES:
        TABLES[k] = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    return np.interp(u, TABLES[k], np.linspace(0, 1, k + 1))


# %% wrong drops_empty: cells without mass are left out, and the others close up
# hint: without mass
def sampler_1d(weights, u):
    lit = weights[weights > 0]
    heights = np.concatenate([[0.0], np.cumsum(lit)]) / lit.sum()
    return np.interp(u, heights, np.linspace(0, 1, len(lit) + 1))


# %% wrong seeds: sets the global seed, which nothing asked for
# hint: random
def sampler_1d(weights, u):
    np.random.seed(0)
    heights = np.concatenate([[0.0], np.cumsum(weights)]) / np.sum(weights)
    return np.interp(u, heights, np.linspace(0, 1, len(weights) + 1))


# %% mutants: these do the same
# 4:58 1 -> 0 # a search from the right is never before the leading 0
# 4:58 1 -> -1 # the same
# 2:31 0.0 -> 0 # the same number
# 2:31 0.0 -> -0.0 # the same number
