"""Closed forms of the gradient penalty, and what students write in its place."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

Array = np.ndarray
Formula: TypeAlias = Callable[[Array, Array, Array, float], float]
"""(x (N, ...), v (d,), w (d,), lam) -> the value at interpolates x."""


def slopes(x: Array, v: Array, w: Array) -> Array:
    """The critic's gradient at each x (N, d); (N, d)."""
    return np.asarray(v + (x @ w)[:, None] * w)


def penalty(norms: Array, lam: float) -> float:
    """lam * mean (norm - 1)^2."""
    return float(lam * ((norms - 1) ** 2).mean())


def right(x: Array, v: Array, w: Array, lam: float) -> float:
    """The penalty at interpolates x (N, ...)."""
    flat = x.reshape(len(x), -1).astype(np.float64)
    return penalty(np.linalg.norm(slopes(flat, v, w), axis=1), lam)


def _of_norms(change: Callable[[Array, float], float]) -> Formula:
    def slip(x: Array, v: Array, w: Array, lam: float) -> float:
        flat = x.reshape(len(x), -1).astype(np.float64)
        return change(np.linalg.norm(slopes(flat, v, w), axis=1), lam)

    return slip


def _over_axes(axes: Callable[[int], tuple[int, ...]]) -> Formula:
    """Norms over other axes than all but the first."""

    def slip(x: Array, v: Array, w: Array, lam: float) -> float:
        grads = slopes(x.reshape(len(x), -1).astype(np.float64), v, w).reshape(x.shape)
        return penalty(np.sqrt((grads**2).sum(axes(x.ndim))), lam)

    return slip


SLIPS: tuple[tuple[str, Formula], ...] = (
    ("lam is 10 whatever is handed over.", lambda x, v, w, lam: right(x, v, w, 10.0)),
    ("The factor lam is missing.", lambda x, v, w, lam: right(x, v, w, 1.0)),
    ("A sum over samples; take the mean.", lambda x, v, w, lam: right(x, v, w, lam) * len(x)),
    (
        "That is one-sided: norms below 1 count as well, (norm - 1)^2.",
        _of_norms(lambda n, lam: float(lam * (np.maximum(n - 1, 0) ** 2).mean())),
    ),
    (
        "The norm is not rooted: (norm^2 - 1)^2 instead of (norm - 1)^2.",
        _of_norms(lambda n, lam: float(lam * ((n**2 - 1) ** 2).mean())),
    ),
    (
        "The norm should be drawn to 1, not to 0: subtract 1.",
        _of_norms(lambda n, lam: float(lam * (n**2).mean())),
    ),
    ("The square is missing.", _of_norms(lambda n, lam: float(lam * (n - 1).mean()))),
    (
        "Absolute value instead of square.",
        _of_norms(lambda n, lam: float(lam * np.abs(n - 1).mean())),
    ),
    (
        "The mean comes before the square: average (norm - 1)^2.",
        _of_norms(lambda n, lam: float(lam * (n.mean() - 1) ** 2)),
    ),
    (
        "The norm is taken over the whole batch: one norm for each sample.",
        _over_axes(lambda k: tuple(range(k))),
    ),
    (
        "The norm is taken over axis 1 alone: over all axes but the first.",
        _over_axes(lambda k: (1,)),
    ),
    (
        "The norm is taken over the last axis alone: over all axes but the first.",
        _over_axes(lambda k: (k - 1,)),
    ),
    (
        "The norm is taken over the batch axis: one norm for each sample.",
        _over_axes(lambda k: (0,)),
    ),
    ("The penalty is halved.", lambda x, v, w, lam: right(x, v, w, lam) / 2),
    (
        "That is the gradient of the MEAN score, N times too small: sum the scores.",
        _of_norms(lambda n, lam: penalty(n / len(n), lam)),
    ),
    ("The sign is wrong.", lambda x, v, w, lam: -right(x, v, w, lam)),
)
