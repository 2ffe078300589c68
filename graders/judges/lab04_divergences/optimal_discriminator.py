"""Judges `optimal_discriminator`: Goodfellow et al. 2014, proposition 1."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from graders.judges.kit.pure import Group, Pure, Slip, Trait
from graders.judges.lab04_divergences.divergences import sigmoid

Array = np.ndarray
TAIL_HINT = (
    "A small constant added to the denominator is not small beside the densities far out: "
    "treat only the points where both are 0."
)


def optimal(p: Array, q: Array) -> Any:
    """p / (p + q), one half where both vanish."""
    return np.where(p + q == 0, 0.5, p / np.where(p + q == 0, 1.0, p + q))


def either(p: Array, q: Array) -> Sequence[Array]:
    """Where p / (p + q) has a derivative."""
    return [p + q > 0] * 2


def part(got: Array, expected: Array, p: Array, q: Array) -> str:
    """Which points are off, where only those without any density are."""
    off, never = ~np.isclose(got, expected, rtol=1e-4), (p == 0) & (q == 0)
    if not off[~never].any() and off.any():
        return f"Where both are 0 you return {got[off][0]:g}; D is 0.5 there."
    if off[(p == 0) & ~never].all() and not off[p > 0].any():
        return "Only points where p alone is 0 are off."
    if off[(q == 0) & ~never].all() and not off[q > 0].any():
        return "Only points where q alone is 0 are off."
    return ""


TRAITS = (
    Trait("p and q are both 0 somewhere", lambda p, q: bool((p + q == 0).any())),
    Trait("p and q are equal", lambda p, q: bool((p == q).all())),
    Trait("p or q is 0 somewhere", lambda p, q: bool((p * q == 0).any())),
)


SLIPS = (
    Slip(
        "p and q have changed places: D is the share of the REAL density.",
        lambda p, q: optimal(q, p),
    ),
    Slip("That is the ratio p / q, not D.", lambda p, q: p / q),
    Slip(
        "Where both are 0 you return 0; D is 0.5 there.",
        lambda p, q: np.where(p + q == 0, 0.0, optimal(p, q)),
    ),
    Slip(
        "Where both are 0 you return 1; D is 0.5 there.",
        lambda p, q: np.where(p + q == 0, 1.0, optimal(p, q)),
    ),
    Slip(
        "Where both are 0 you return nan: 0 / 0. D is 0.5 there.",
        lambda p, q: np.where(p + q == 0, np.nan, optimal(p, q)),
    ),
    Slip("A sigmoid of p - q; D is the sigmoid of log p - log q.", lambda p, q: sigmoid(p - q)),
    Slip("A sigmoid of p / q; D is the sigmoid of log(p / q).", lambda p, q: sigmoid(p / q)),
    Slip("That is the logit log(p / q), not D.", lambda p, q: np.log(p / q)),
    Slip("D is divided by the mean (p + q) / 2: twice too large.", lambda p, q: 2 * optimal(p, q)),
    Slip(
        "p and q are divided by their sums first; they are densities.",
        lambda p, q: optimal(p / p.sum(), q / q.sum()),
    ),
    Slip("You add up all densities; D compares point by point.", lambda p, q: p / (p + q).sum()),
    Slip("The squares of the densities are compared.", lambda p, q: optimal(p**2, q**2)),
)


JUDGE = Pure(
    optimal,
    (
        Group("usual", "ordinary densities"),
        Group("tails", "far tails, tall peaks", TAIL_HINT, gradients=False),
        Group("zeros", "where p, q or both are 0", "Both 0: return 0.5, not nan."),
    ),
    SLIPS,
    traits=TRAITS,
    counted=either,
    parts=part,
)
