"""Two parallel lines: samples of them, and what can be told from samples alone.

Source of the example: Arjovsky, Chintala & Bottou 2017, "Wasserstein GAN", section 2, example 1.
"""

import torch
from scipy.optimize import linear_sum_assignment
from torch import Tensor

BIN = 0.1
"""Width of the bins across the lines."""
BINS_ALONG = 5
"""Bins along the lines, over [0, 1]."""


def line(offset: float, n: int, rng: torch.Generator) -> Tensor:
    """n points (offset, y), y uniform on [0, 1): float32 (n, 2)."""
    y = torch.rand(n, generator=rng)
    return torch.stack([torch.full_like(y, offset), y], dim=1)


def counted(points: Tensor, low: float = -0.25, bins: int = 16) -> Tensor:
    """Shares of points (n, 2) in bins `BIN` wide from x = `low`, five along y: (bins * 5,).

    Sums to 1; points beyond the outermost bins count in these. The default's first bin edges
    put a line at 0 in the middle of a bin.
    """
    across = ((points[:, 0] - low) / BIN).long().clamp(0, bins - 1)
    along = (points[:, 1] * BINS_ALONG).long().clamp(0, BINS_ALONG - 1)
    counts = torch.bincount(across * BINS_ALONG + along, minlength=bins * BINS_ALONG)
    return counts / len(points)


def earth_movers(a: Tensor, b: Tensor) -> float:
    """W1 between two samples (n, d) of equal size: the mean way of the cheapest pairing.

    Solved exactly in O(n^3): keep n below a thousand.
    """
    costs = torch.cdist(a.detach(), b.detach()).numpy()
    rows, columns = linear_sum_assignment(costs)
    return float(costs[rows, columns].mean())


def neighbour_dimension(points: Tensor) -> float:
    """How many dimensions the points (n, d) fill, from each one's two nearest neighbours.

    Source: Facco et al. 2017, "Estimating the intrinsic dimension of datasets by a minimal
    neighborhood information", equation 3 and its maximum likelihood form. Equal points are dropped.
    """
    distances = torch.cdist(points.double(), points.double())
    first, second = distances.topk(3, largest=False).values[:, 1:].T
    distinct = first > 0
    return float(distinct.sum() / torch.log(second[distinct] / first[distinct]).sum())
