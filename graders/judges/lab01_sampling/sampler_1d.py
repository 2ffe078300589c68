"""Judges `sampler_1d` by the inverse CDF of its masses; Devroye 1986, section II.2."""

from collections.abc import Callable

import numpy as np

from graders.judges.kit.traits import Trait
from graders.judges.lab01_sampling.inversion import Array, Inversion, Sampler
from graders.judges.lab01_sampling.pictures import invert

GROUPS = {
    "general": ("draws cells by their mass, evenly within each", 3.0, ""),
    "gaps": (
        "cells without mass",
        2.0,
        "Look at cells without mass: the CDF is flat there, no point may lie inside, and 0 / 0 "
        "waits.",
    ),
    "whole": ("masses that are whole numbers", 1.0, "Whole numbers must not stay whole."),
    "small": ("one cell, two cells, one point", 1.0, "Small cases: is an axis squeezed away?"),
    "sizes": ("many cells, any scale, many points", 1.0, ""),
    "ends": (
        "u at the ends",
        1.0,
        "u = 0 must give the left edge of the first cell that has mass, and u just below 1 nothing "
        "beyond the last: look at both ends of your table.",
    ),
    "edges": (
        "u exactly at an edge, beside gaps",
        1.0,
        "Where u equals a value of the CDF, the cell must be one that has mass: which side of "
        "equal values does your search take?",
    ),
    "manners": ("called again, and on other layouts", 1.0, ""),
}
TRAITS = (
    Trait("some cells have no mass", lambda w, u: bool((w == 0).any())),
    Trait("there is one cell only", lambda w, u: len(w) == 1),
    Trait("the masses are whole numbers", lambda w, u: w.dtype.kind in "iu"),
    Trait(
        "the masses do not sum to 1",
        lambda w, u: not np.isclose(w.sum(), 1.0),
        "They are not normalised: divide by their sum.",
    ),
)


def sample(weights: Array, u: Array) -> Array:
    """Places (n,) in [0, 1]."""
    cell, place = invert(weights, u)
    return (cell + place) / len(weights)


def either(weights: Array, u: Array, step: float = 1e-6) -> list[Array]:
    """Places (n,), each right: where u meets an edge of the CDF, either cell may be drawn."""
    found = (invert(weights, u, step=by) for by in (-step, 0.0, step))
    return [(cell + place) / len(weights) for cell, place in found]


def clear(weights: Array, u: Array, margin: float = 2e-5) -> Array:
    """Which places lie clear of the cells' edges; (n,)."""
    _, place = invert(weights, u)
    return np.minimum(place, 1 - place) > margin


def off(bad: Array) -> str:
    """How many places are off; bad: (n, 1)."""
    return f"{int(bad.sum())} of {len(bad)} places are off."


def placed(bend: Callable[[Array, Array], Array]) -> Sampler:
    """Another place within the cell than the right one; bend: from that and u."""

    def slip(weights: Array, u: Array) -> Array:
        cell, place = invert(weights, u)
        return (cell + bend(place, u)) / len(weights)

    return slip


def scaled(by: Callable[[int], float], add: Callable[[int], float] = lambda k: 0.0) -> Sampler:
    """The right places, stretched and moved by what depends on the number of cells."""
    return lambda w, u: by(len(w)) * sample(w, u) + add(len(w))


def spread(weights: Array, u: Array) -> Array:
    """K even places from 0 to 1, one for each cell."""
    return invert(weights, u)[0] / max(len(weights) - 1, 1)


def forwards(weights: Array, u: Array) -> Array:
    """The CDF itself at u, not its inverse."""
    k = len(weights)
    heights = np.concatenate([[0.0], weights.cumsum() / weights.sum()])
    return np.interp(u, np.linspace(0, 1, k + 1), heights)


def read_off(first: bool, places: Callable[[int], Array]) -> Sampler:
    """np.interp in a table of K sums without the 0 in front, or of its K first entries with it."""

    def slip(weights: Array, u: Array) -> Array:
        heights = np.concatenate([[0.0], weights.cumsum() / weights.sum()])
        return np.interp(u, heights[:-1] if first else heights[1:], places(len(weights)))

    return slip


def nodes(weights: Array, u: Array) -> Array:
    """The masses as heights of a line through K even places, so that K - 1 cells are left."""
    if len(weights) < 2:
        return np.full(len(u), np.nan)
    return sample((weights[1:] + weights[:-1]) / 2, u)


LINEAR = "within the cell the CDF is linear."
NO_ZERO = "The table has no 0 in front: it needs K + 1 entries, from 0 to 1."
SLIPS: tuple[tuple[str, Sampler], ...] = (
    (f"The places are centres of cells: {LINEAR}", placed(lambda p, u: 0 * p + 0.5)),
    (f"The places are left edges of cells: {LINEAR}", placed(lambda p, u: 0 * p)),
    (f"The places are right edges of cells: {LINEAR}", placed(lambda p, u: 0 * p + 1)),
    (f"There are only K even places from 0 to 1: {LINEAR}", spread),
    (
        "The place within the cell is u itself; rescale u to the cell's part of the CDF.",
        placed(lambda p, u: u),
    ),
    ("Within each cell x runs from right to left.", placed(lambda p, u: 1 - p)),
    ("u near 0 must give the left; yours counts from the right.", lambda w, u: sample(w, 1 - u)),
    ("Left and right are exchanged: cell 0 is x near 0.", lambda w, u: sample(w[::-1], u)),
    (
        "Left and right are exchanged: cell 0 is x near 0.",
        lambda w, u: 1 - sample(w, u),
    ),
    ("The places are in cells: divide by their number K.", scaled(lambda k: k)),
    (
        "The places are divided by K - 1: K cells have K + 1 edges.",
        scaled(lambda k: k / max(k - 1, 1)),
    ),
    ("The places are divided by K + 1: K cells have K + 1 edges.", scaled(lambda k: k / (k + 1))),
    ("Every place is one cell too far right.", scaled(lambda k: 1.0, lambda k: 1 / k)),
    ("Every place is one cell too far left.", scaled(lambda k: 1.0, lambda k: -1 / k)),
    ("The places lie in [-1, 1], not in [0, 1].", scaled(lambda k: 2.0, lambda k: -1.0)),
    ("That is the CDF at u; its inverse is asked for: where does it reach u?", forwards),
    (NO_ZERO, read_off(False, lambda k: np.arange(k) / k)),
    (NO_ZERO, read_off(False, lambda k: np.arange(1, k + 1) / k)),
    (NO_ZERO, read_off(False, lambda k: np.linspace(0, 1, k))),
    (NO_ZERO, read_off(False, lambda k: (np.arange(k) + 0.5) / k)),
    (
        "The table ends before the last cell: it needs K + 1 entries, from 0 to 1.",
        read_off(True, lambda k: np.arange(k) / k),
    ),
    ("The masses are taken as heights at K points; each belongs to a whole cell.", nodes),
    ("The places come sorted: keep them in the order of u.", lambda w, u: np.sort(sample(w, u))),
    ("The masses are sorted: every cell keeps its own.", lambda w, u: sample(np.sort(w), u)),
    (
        "The masses are sorted: every cell keeps its own.",
        lambda w, u: sample(np.sort(w)[::-1], u),
    ),
    ("The masses do not count: u itself is returned.", lambda w, u: u),
    ("The square of the masses is sampled.", lambda w, u: sample(w.astype(float) ** 2, u)),
    ("The root of the masses is sampled.", lambda w, u: sample(np.sqrt(w), u)),
    (
        "The masses went through a softmax: divide by their sum.",
        lambda w, u: sample(np.exp(w - w.max()), u),
    ),
    (
        "All cells that have mass are drawn alike: their masses count.",
        lambda w, u: sample((w > 0).astype(float), u),
    ),
    (
        "Large and small are exchanged: a larger mass is likelier.",
        lambda w, u: sample(w.max() - w + 0.0, u) if np.ptp(w) else np.full(len(u), np.nan),
    ),
    (
        "The sums are summed once more: take the cumulative sum of the masses once.",
        lambda w, u: sample(w.cumsum(), u),
    ),
)
JUDGE = Inversion(
    ("weights", "u"), "(N,)", "place", sample, either, clear, SLIPS, GROUPS, TRAITS, off
)
