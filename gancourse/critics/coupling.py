"""Why a slope of one: the cheapest coupling of two small clouds, and the best critics it allows.

    pairs = couple(real, fake)
    low, high = best_critics(real, fake, pairs, places, anchor=3)

A best critic is any f of slope at most 1 that makes mean f(real) - mean f(fake) as large as it can
be. Along the lines of the cheapest coupling each of them rises from fake to real with slope 1
(Gulrajani et al. 2017, proposition 1); elsewhere they differ, between `low` and `high`.
"""

from dataclasses import dataclass

import numpy as np
import torch
from scipy.optimize import linear_sum_assignment
from scipy.sparse.csgraph import floyd_warshall
from torch import Tensor

ROUNDING = 1e-9


@dataclass(frozen=True)
class Coupling:
    """The cheapest pairing of n fake with n real points.

    Attributes:
        partner: int64 (n,); fake[i] goes to real[partner[i]].
        distance: W1, the mean length of the ways.
    """

    partner: Tensor
    distance: float


def couple(real: Tensor, fake: Tensor) -> Coupling:
    """Pair two clouds (n, d) of equal size so that the mean way is shortest; exact, O(n^3)."""
    if real.shape != fake.shape:
        raise ValueError(f"clouds of shapes {tuple(real.shape)} and {tuple(fake.shape)}: take one.")
    costs = _ways(fake, real)
    rows, columns = linear_sum_assignment(costs.numpy())
    return Coupling(torch.from_numpy(columns), float(costs[rows, columns].mean()))


def best_critics(
    real: Tensor, fake: Tensor, pairs: Coupling, places: Tensor, anchor: int
) -> tuple[Tensor, Tensor]:
    """The lowest and the highest value that a best critic can have at places (m, d): (m,) each.

    Critics are known up to a constant: here all are 0 at fake[anchor].
    """
    points = torch.cat([fake, real])
    reach = _reach(points, pairs)
    highest, lowest = reach[anchor], -reach[:, anchor]
    ways = _ways(places, points)
    return (lowest - ways).max(dim=1).values, (highest + ways).min(dim=1).values


def between(real: Tensor, fake: Tensor, rng: torch.Generator) -> Tensor:
    """Random points on the lines from fake to real samples, paired as they come: (n, ...).

    rng: a CPU generator for the places on the lines, uniform, one a pair.
    """
    share = torch.rand(len(real), *[1] * (real.dim() - 1), generator=rng).to(real.device)
    return torch.lerp(fake.detach(), real, share)


def _reach(points: Tensor, pairs: Coupling) -> Tensor:
    """[i, j]: by how much a best critic's value at point j can exceed that at i, at most.

    No more than the way from i to j, and from a real point to its fake partner exactly minus
    their way: the bounds add up along paths, so the sharpest one is a shortest path.
    """
    bounds = _ways(points, points).numpy()
    n = len(pairs.partner)
    starts, ends = n + pairs.partner.numpy(), np.arange(n)
    # Rounding must not turn a circle of length 0 into one that is shorter at every turn.
    bounds[starts, ends] = ROUNDING - bounds[starts, ends]
    return torch.from_numpy(floyd_warshall(bounds))


def _ways(a: Tensor, b: Tensor) -> Tensor:
    """Distances (n, m), exact to the last digits, as the quick form for many points is not."""
    exact = "donot_use_mm_for_euclid_dist"
    return torch.cdist(a.double(), b.double(), compute_mode=exact)
