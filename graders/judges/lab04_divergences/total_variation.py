"""Judges `total_variation`: half the L1 distance; Levin and Peres 2017, proposition 4.2."""

from collections.abc import Sequence

import numpy as np

from graders.judges.kit.pure import Group, Pure, Slip
from graders.judges.lab04_divergences.divergences import total_variation
from graders.judges.lab04_divergences.traits import PAIRS, RARE_HINT


def apart(p: np.ndarray, q: np.ndarray) -> Sequence[np.ndarray]:
    """Where |p - q| has a derivative."""
    return [np.abs(p - q) > 1e-5] * 2


SLIPS = (
    Slip(
        "The half in front is missing: half the L1 distance.",
        lambda p, q: 2 * total_variation(p, q),
    ),
    Slip(
        "The largest single difference is no supremum over events.",
        lambda p, q: np.abs(p - q).max(),
    ),
    Slip("A mean where the sum belongs.", lambda p, q: np.abs(p - q).mean()),
    Slip("A mean where the sum belongs.", lambda p, q: np.abs(p - q).mean() / 2),
    Slip("That is the Euclidean distance.", lambda p, q: np.sqrt(((p - q) ** 2).sum())),
    Slip("That is half the Euclidean distance.", lambda p, q: np.sqrt(((p - q) ** 2).sum()) / 2),
    Slip("Squares instead of absolute values.", lambda p, q: ((p - q) ** 2).sum()),
    Slip("Squares instead of absolute values.", lambda p, q: ((p - q) ** 2).sum() / 2),
    Slip("Absolute values are missing: p and q both sum to 1.", lambda p, q: (p - q).sum() / 2),
    Slip("That is the overlap: 1 minus it is the distance.", lambda p, q: np.minimum(p, q).sum()),
    Slip(
        "That compares cumulative sums, which the earth mover does; here the order is free.",
        lambda p, q: np.abs(np.cumsum(p - q)).sum(),
    ),
    Slip(
        "That is the Kolmogorov distance: only the events `first outcomes` are tried.",
        lambda p, q: np.abs(np.cumsum(p - q)).max(),
    ),
    Slip("Half of the largest difference.", lambda p, q: np.abs(p - q).max() / 2),
    Slip(
        "p and q are sorted first; each outcome must be compared with itself.",
        lambda p, q: np.abs(np.sort(p) - np.sort(q)).sum() / 2,
    ),
)


JUDGE = Pure(
    total_variation,
    (
        Group("usual", "ordinary distributions"),
        Group("rare", "rare outcomes", RARE_HINT, weight=1.0),
        Group("zeros", "where p or q is 0; 1 on disjoint supports", weight=3.0),
    ),
    SLIPS,
    traits=PAIRS,
    simplex=True,
    counted=apart,
)
