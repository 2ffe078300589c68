"""Judges `wasserstein_1d`: mean distance of the order statistics; Villani 2003, theorem 2.18."""

from typing import Any

import numpy as np

from graders.judges.kit.pure import Group, Pure, Slip, Trait

Array = np.ndarray


def wasserstein(x: Array, y: Array) -> Any:
    """Mean distance of the order statistics."""
    return np.abs(np.sort(x) - np.sort(y)).mean()


def ties(x: Array, y: Array) -> bool:
    """Whether a number comes twice."""
    return len(np.unique(x)) < len(x) or len(np.unique(y)) < len(y)


TRAITS = (
    Trait("a sample holds equal numbers", ties),
    Trait("x lies wholly to the left of y", lambda x, y: bool(x.max() < y.min())),
    Trait("x lies wholly to the right of y", lambda x, y: bool(x.min() > y.max())),
    Trait("x and y hold the same numbers", lambda x, y: bool((np.sort(x) == np.sort(y)).all())),
)


SLIPS = (
    Slip("The samples are compared unsorted: sort both first.", lambda x, y: np.abs(x - y).mean()),
    Slip("Only one of the samples is sorted.", lambda x, y: np.abs(np.sort(x) - y).mean()),
    Slip("Only one of the samples is sorted.", lambda x, y: np.abs(x - np.sort(y)).mean()),
    Slip(
        "One sample is sorted upwards, the other downwards.",
        lambda x, y: np.abs(np.sort(x) - np.sort(y)[::-1]).mean(),
    ),
    Slip("A sum where the mean belongs.", lambda x, y: wasserstein(x, y) * len(x)),
    Slip(
        "Squares belong to W2: W1 takes absolute values.",
        lambda x, y: ((np.sort(x) - np.sort(y)) ** 2).mean(),
    ),
    Slip(
        "That is W2: W1 takes absolute values.",
        lambda x, y: np.sqrt(((np.sort(x) - np.sort(y)) ** 2).mean()),
    ),
    Slip(
        "The largest distance instead of the mean one.",
        lambda x, y: np.abs(np.sort(x) - np.sort(y)).max(),
    ),
    Slip(
        "The median distance instead of the mean one.",
        lambda x, y: np.median(np.abs(np.sort(x) - np.sort(y))),
    ),
    Slip(
        "Only the means are compared: absolute values come before averaging.",
        lambda x, y: np.abs(x.mean() - y.mean()),
    ),
    Slip("Absolute values are missing.", lambda x, y: x.mean() - y.mean()),
    Slip("Absolute values are missing.", lambda x, y: y.mean() - x.mean()),
    Slip(
        "Every point is compared with every other, not with its partner.",
        lambda x, y: np.abs(x[:, None] - y).mean(),
    ),
    Slip(
        "Each point goes to its nearest neighbour: each may be used once only.",
        lambda x, y: np.abs(x[:, None] - y).min(1).mean(),
    ),
    Slip("That is half of it.", lambda x, y: wasserstein(x, y) / 2),
)


JUDGE = Pure(
    wasserstein,
    (
        Group("usual", "two samples"),
        Group("apart", "samples that lie apart"),
        Group("sizes", "samples of every size"),
        Group("single", "samples of one or two points", weight=1.0),
        Group("tied", "equal numbers", gradients=False, weight=1.0),
    ),
    SLIPS,
    traits=TRAITS,
)
