"""Judges `feature_matching_loss`: Salimans et al. 2016, section 3.1."""

from collections.abc import Callable
from typing import Any

import numpy as np

from graders.judges.kit.pure import Group, Pure, Slip
from graders.judges.lab11_semi_supervised.losses import feature_matching_loss
from graders.questions.varied import MATCHING_FACTOR

Array = np.ndarray
FACTOR = MATCHING_FACTOR.now


def weighted(formula: Callable[[Array, Array], Any]) -> Callable[[Array, Array], Any]:
    """Times this year's factor."""
    return lambda f_real, f_fake: FACTOR * formula(f_real, f_fake)


def _gap(real: Array, fake: Array) -> Array:
    """Mean features of the real images less those of the fakes, (d,)."""
    return np.asarray(real.mean(0) - fake.mean(0))


def _huber(x: Array) -> Array:
    return np.where(np.abs(x) < 1, x**2 / 2, np.abs(x) - 0.5)


def _rows(real: Array, fake: Array) -> Any:
    """Mean squared distance of matched rows, as many as both have."""
    n = min(len(real), len(fake))
    return ((real[:n] - fake[:n]) ** 2).sum(1).mean()


UNWEIGHTED = (
    Slip(
        "The squares are averaged over the features: the squared norm is their sum.",
        lambda r, f: (_gap(r, f) ** 2).mean(),
    ),
    Slip(
        "That is the norm itself: square it, or leave the root out.",
        lambda r, f: np.sqrt((_gap(r, f) ** 2).sum()),
    ),
    Slip(
        "That is the sum of absolute differences; square them.",
        lambda r, f: np.abs(_gap(r, f)).sum(),
    ),
    Slip("That is the mean absolute difference.", lambda r, f: np.abs(_gap(r, f)).mean()),
    Slip(
        "That is the Huber loss: it is the square only for small differences.",
        lambda r, f: _huber(_gap(r, f)).sum(),
    ),
    Slip(
        "That is the Huber loss, averaged: it is the square only for small differences.",
        lambda r, f: _huber(_gap(r, f)).mean(),
    ),
    Slip("Real and fake rows are matched one by one: compare the means over each batch.", _rows),
    Slip(
        "Real and fake rows are matched one by one: compare the means over each batch.",
        lambda r, f: ((r - f) ** 2).mean() if r.shape == f.shape else np.nan,
    ),
    Slip(
        "The sums over each batch are compared, not the means.",
        lambda r, f: ((r.sum(0) - f.sum(0)) ** 2).sum(),
    ),
    Slip(
        "The mean runs over the features, too: it belongs over the batch, axis 0.",
        lambda r, f: (r.mean() - f.mean()) ** 2,
    ),
    Slip(
        "The mean runs over the features: it belongs over the batch, axis 0.",
        lambda r, f: ((r.mean(1) - f.mean(1)) ** 2).sum() if len(r) == len(f) else np.nan,
    ),
    Slip(
        "The difference is summed before it is squared: square each feature's difference first.",
        lambda r, f: _gap(r, f).sum() ** 2,
    ),
    Slip(
        "Medians are compared, not means.",
        lambda r, f: ((np.median(r, 0) - np.median(f, 0)) ** 2).sum(),
    ),
    Slip(
        "Only the mean features of the fakes are there; those of the real images belong to it.",
        lambda r, f: (f.mean(0) ** 2).sum(),
    ),
    Slip(
        "Both batches are cut to the shorter one: every row counts.",
        lambda r, f: (_gap(r[: len(f)], f[: len(r)]) ** 2).sum(),
    ),
    Slip(
        "The features' spread is compared as well: only their means are.",
        lambda r, f: (_gap(r, f) ** 2).sum() + ((r.std(0) - f.std(0)) ** 2).sum(),
    ),
)

MISSING = (Slip(f"The factor {FACTOR} is missing.", feature_matching_loss),)
SLIPS = (*MISSING[: FACTOR != 1], *(Slip(s.hint, weighted(s.formula)) for s in UNWEIGHTED))
JUDGE = Pure(
    weighted(feature_matching_loss),
    (
        Group("usual", "batches of any two sizes"),
        Group("widths", "one feature, two, many"),
        Group("relu", "features that are never negative", weight=1.0),
        Group("large", "large and small features", weight=1.0),
        Group(
            "far",
            "features far from 0",
            "Take the difference of the means first and square it then: the squares by themselves "
            "are so large here that float32 loses what is between them.",
            weight=1.0,
        ),
    ),
    SLIPS,
    constants=("f_real",),
)
