"""Right and wrong answers to 04_divergences.wasserstein_1d."""

import math

import numpy as np
import torch
import torch.nn.functional as F

# %% right reference: sort both, mean distance
def wasserstein_1d(x, y):
    return (torch.sort(x).values - torch.sort(y).values).abs().mean()

# %% right argsort: indexing by argsort
def wasserstein_1d(x, y):
    a = x[torch.argsort(x)]
    b = y[y.argsort()]
    return torch.sum(torch.abs(a - b)) / x.numel()

# %% right assignment: an optimal assignment by scipy, the cost by torch
def wasserstein_1d(x, y):
    from scipy.optimize import linear_sum_assignment
    cost = (x[:, None] - y[None, :]).abs()
    rows, cols = linear_sum_assignment(cost.detach().numpy())
    return cost[torch.as_tensor(rows), torch.as_tensor(cols)].mean()

# %% right cdf: the area between the two empirical CDFs
def wasserstein_1d(x, y):
    both = torch.cat([x, y])
    order = torch.argsort(both)
    steps = torch.cat([torch.ones_like(x), -torch.ones_like(y)]) / len(x)
    height = torch.cumsum(steps[order], 0)[:-1]
    width = both[order].diff()
    return (height.abs() * width).sum()

# %% right descending: both downwards is fine
def wasserstein_1d(x, y):
    a, _ = torch.sort(x, descending=True)
    b, _ = torch.sort(y, descending=True)
    return torch.mean(torch.abs(a - b))

# %% right l1_loss: l1_loss of the sorted samples
def wasserstein_1d(x, y):
    return F.l1_loss(x.sort()[0], y.sort()[0])

# %% right topk: topk as a sort
def wasserstein_1d(x, y):
    n = len(x)
    return torch.linalg.vector_norm(x.topk(n)[0] - y.topk(n)[0], 1) / n

# %% right where: absolute value by where
def wasserstein_1d(x, y):
    d = x.sort().values - y.sort().values
    return torch.where(d > 0, d, -d).mean()

# %% wrong detached: no gradient to y
# hint: No gradient reaches `y`
def wasserstein_1d(x, y):
    return (x.sort().values - y.detach().sort().values).abs().mean()

# %% wrong forgot_values: sort gives values and indices
# hint: TypeError
def wasserstein_1d(x, y):
    return (torch.sort(x) - torch.sort(y)).abs().mean()

# %% wrong half: half of it
# hint: half
def wasserstein_1d(x, y):
    return 0.5 * (x.sort().values - y.sort().values).abs().mean()

# %% wrong indices: the indices instead of the values
# hint: expected|gradient
def wasserstein_1d(x, y):
    return (x.sort().indices - y.sort().indices).abs().float().mean()

# %% wrong inplace: sorts the caller’s tensor
# hint: changed in place|in-place
def wasserstein_1d(x, y):
    x[:] = x.sort().values
    return (x - y.sort().values).abs().mean()

# %% wrong item: a Python float
# hint: not a tensor
def wasserstein_1d(x, y):
    return float((x.sort().values - y.sort().values).abs().mean())

# %% wrong max: the largest distance
# hint: largest
def wasserstein_1d(x, y):
    return (x.sort().values - y.sort().values).abs().max()

# %% wrong means: only the means
# hint: means
def wasserstein_1d(x, y):
    return (x.mean() - y.mean()).abs()

# %% wrong median: the median
# hint: median|expected
def wasserstein_1d(x, y):
    return (x.sort().values - y.sort().values).abs().median()

# %% wrong nearest: nearest neighbours
# hint: nearest
def wasserstein_1d(x, y):
    return torch.cdist(x[:, None], y[:, None]).min(1).values.mean()

# %% wrong no_abs: no absolute value
# hint: Absolute
def wasserstein_1d(x, y):
    return (x.sort().values - y.sort().values).mean()

# %% wrong one_sorted: only x is sorted
# hint: Only one
def wasserstein_1d(x, y):
    return (x.sort().values - y).abs().mean()

# %% wrong opposite: one upwards, one downwards
# hint: downwards
def wasserstein_1d(x, y):
    return (x.sort().values - y.sort(descending=True).values).abs().mean()

# %% wrong pairs: all pairs
# hint: every other
def wasserstein_1d(x, y):
    return (x[:, None] - y[None]).abs().mean()

# %% wrong scipy: scipy: no gradient
# hint: No gradient
def wasserstein_1d(x, y):
    from scipy.stats import wasserstein_distance
    return torch.tensor(wasserstein_distance(x.detach().numpy(), y.detach().numpy()))

# %% wrong squeeze_shape: shape (1,)
# hint: shape \(1,\)
def wasserstein_1d(x, y):
    return (x.sort().values - y.sort().values).abs().mean(0, keepdim=True)

# %% wrong sum: a sum
# hint: sum where
def wasserstein_1d(x, y):
    return (x.sort().values - y.sort().values).abs().sum()

# %% wrong unsigned_root: a smoothed absolute value
# hint: expected
def wasserstein_1d(x, y):
    return ((x.sort().values - y.sort().values) ** 2 + 1e-2).sqrt().mean()

# %% wrong unsorted: no sorting
# hint: unsorted
def wasserstein_1d(x, y):
    return (x - y).abs().mean()

# %% wrong w2: the root of the mean square
# hint: W2
def wasserstein_1d(x, y):
    return ((x.sort().values - y.sort().values) ** 2).mean().sqrt()

# %% wrong w2_squared: squares
# hint: W2
def wasserstein_1d(x, y):
    return ((x.sort().values - y.sort().values) ** 2).mean()

# %% wrong first_points: at most 256 points of each sample count
# hint: rows|256|above
def wasserstein_1d(x, y):
    return (x[:256].sort().values - y[:256].sort().values).abs().mean()

# %% mutants: these do the same
# 2:12 sides swapped # the absolute value of a difference has no order
