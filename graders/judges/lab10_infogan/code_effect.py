"""Judges `code_effect`: Cohen's d with a pooled standard deviation (Cohen 1988, section 2.5)."""

from collections.abc import Callable
from math import sqrt

import numpy as np

from graders.judges.kit.measures import Group, Measure, Slip, Trait

Array = np.ndarray
Spread = Callable[[Array, Array], float]


def gap(low: Array, high: Array) -> float:
    """How far the mean moved."""
    return float(high.mean() - low.mean())


def pooled(low: Array, high: Array, ddof: int = 1, less: int = 2) -> float:
    """The pooled variance; `less` is what the number of values is lessened by."""
    n, m = len(low), len(high)
    squares = (n - 1) * low.var(ddof=ddof) + (m - 1) * high.var(ddof=ddof)
    return float(squares) / (n + m - less)


def code_effect(low: Array, high: Array) -> float:
    """(mean of high - mean of low) / pooled standard deviation, 0 / 0 = 0."""
    return over(lambda a, b: sqrt(pooled(a, b)))(low, high)


def over(spread: Spread) -> Callable[[Array, Array], float]:
    """The gap over some spread, 0 / 0 = 0."""

    def formula(low: Array, high: Array) -> float:
        above, below = gap(low, high), spread(low, high)
        return 0.0 if above == 0 and below == 0 else float(np.float64(above) / below)

    return formula


def _weighted(low: Array, high: Array, n: float, m: float) -> float:
    return sqrt((n * low.var(ddof=1) + m * high.var(ddof=1)) / (n + m))


def lower(x: Array) -> float:
    """torch's median: of two in the middle the smaller."""
    return float(np.sort(x)[(len(x) - 1) // 2])


def _joined(ddof: int) -> Spread:
    return lambda a, b: float(np.concatenate([a, b]).std(ddof=ddof))


UNBIASED = "The variances are divided by n: the unbiased ones divide by n - 1."
SLIPS = (
    Slip("Nothing is divided by: that is the change of the mean alone.", gap),
    Slip("You divide by the pooled variance: take its square root.", over(pooled)),
    Slip(
        f"{UNBIASED} In torch that is var(), in NumPy var(ddof=1).",
        over(lambda a, b: sqrt(pooled(a, b, ddof=0))),
    ),
    Slip(
        "You average the two variances: weight each by its number of values less one.",
        over(lambda a, b: _weighted(a, b, 1, 1)),
    ),
    Slip(
        "You weight the variances by n and m: weight them by n - 1 and m - 1.",
        over(lambda a, b: _weighted(a, b, len(a), len(b))),
    ),
    Slip(
        "The weights of the two variances have changed places.",
        over(lambda a, b: _weighted(a, b, len(b) - 1, len(a) - 1)),
    ),
    Slip(
        "You pool the standard deviations: pool the variances, then take the root.",
        over(
            lambda a, b: (
                ((len(a) - 1) * a.std(ddof=1) + (len(b) - 1) * b.std(ddof=1))
                / (len(a) + len(b) - 2)
            )
        ),
    ),
    Slip(
        "You average the standard deviations: pool the variances, then take the root.",
        over(lambda a, b: (a.std(ddof=1) + b.std(ddof=1)) / 2),
    ),
    Slip(f"{UNBIASED}", over(lambda a, b: sqrt((a.var() + b.var()) / 2))),
    Slip(
        "The variances are biased, and weighted by n and m: the pooled one divides the sum of all "
        "squared deviations by n + m - 2.",
        over(lambda a, b: sqrt((len(a) * a.var() + len(b) * b.var()) / (len(a) + len(b)))),
    ),
    Slip(
        "You divide by the spread of both samples thrown together: it holds the gap as well.",
        over(_joined(1)),
    ),
    Slip(
        "You divide by the spread of both samples thrown together: it holds the gap as well.",
        over(_joined(0)),
    ),
    Slip("You divide by the spread of `low` alone.", over(lambda a, b: float(a.std(ddof=1)))),
    Slip("You divide by the spread of `high` alone.", over(lambda a, b: float(b.std(ddof=1)))),
    Slip(
        "The sum of squares is divided by n + m - 1: two means were taken, so by n + m - 2.",
        over(lambda a, b: sqrt(pooled(a, b, less=1))),
    ),
    Slip(
        "The sum of squares is divided by n + m: two means were taken, so by n + m - 2.",
        over(lambda a, b: sqrt(pooled(a, b, less=0))),
    ),
    Slip(
        "The sum of squares is not divided by n + m - 2.",
        over(lambda a, b: sqrt(pooled(a, b) * (len(a) + len(b) - 2))),
    ),
    Slip(
        "You divide by the standard error: that is a t value, which grows with the samples.",
        over(lambda a, b: sqrt(a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b))),
    ),
    Slip(
        "You divide by the standard error: that is a t value, which grows with the samples.",
        over(lambda a, b: sqrt(pooled(a, b) * (1 / len(a) + 1 / len(b)))),
    ),
    Slip(
        "The sign is lost: a code may make a measure smaller.", lambda a, b: abs(code_effect(a, b))
    ),
    Slip(
        "You take the medians: the means are asked for.",
        lambda a, b: float(np.median(b) - np.median(a)) / sqrt(pooled(a, b) or 1.0),
    ),
    Slip(
        "You take the medians: the means are asked for.",
        lambda a, b: (lower(b) - lower(a)) / sqrt(pooled(a, b) or 1.0),
    ),
    Slip(
        "Something is added to the spread: it may be tiny at most, or nothing.",
        over(lambda a, b: sqrt(pooled(a, b)) + 1e-3),
    ),
    Slip(
        "You take the gap of the largest values: the means are asked for.",
        lambda a, b: float(b.max() - a.max()) / sqrt(pooled(a, b) or 1.0),
    ),
)

STILL = (
    "Where both samples are one number each, and the same, the effect is 0: ask before dividing."
)
TRAITS = (
    Trait(
        "neither sample has any spread",
        lambda a, b: not (np.ptp(a) or np.ptp(b)),
        STILL,
    ),
    Trait(
        "one of the samples has no spread",
        lambda a, b: bool(np.ptp(a)) != bool(np.ptp(b)),
        "There the other's spread counts.",
    ),
    Trait(
        "the numbers lie far from 0",
        lambda a, b: bool(np.abs(a).min() > 1000 and np.ptp(a) < 100),
        "Subtract the mean before you square: mean(x^2) - mean(x)^2 has no digits left.",
    ),
    Trait("a sample has two numbers", lambda a, b: min(len(a), len(b)) == 2),
    Trait("the spread is small", lambda a, b: 0 < pooled(a, b) < 0.01, "Add nothing to it."),
)

JUDGE = Measure(
    code_effect,
    (
        Group("usual", "is right for samples of unequal size and spread"),
        Group("alike", "is right for samples of one size", weight=1.0),
        Group("small", "is right for two numbers", weight=1.0),
        Group("scaled", "does not depend on the unit", weight=1.0),
        Group(
            "far",
            "is right far from 0",
            "Subtract the mean before you square: mean(x^2) - mean(x)^2 has few digits left far "
            "from 0.",
            weight=1.0,
            rtol=1e-3,
        ),
        Group(
            "tiny",
            "is right for tiny numbers",
            "Nothing is added below the fraction, and no spread but 0 counts as none.",
            weight=1.0,
        ),
        Group("still", "takes 0 / 0 for 0", STILL, weight=1.0),
        Group("half still", "is right where one sample has no spread", weight=1.0),
        Group("again", "takes views, float64, tensors with a graph", weight=1.0),
    ),
    SLIPS,
    TRAITS,
)
