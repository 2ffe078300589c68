"""Judges `lut_sampler_2d` by the inverse CDFs of rows and columns: see `inversion`."""

import numpy as np

from graders.judges.kit.traits import Trait
from graders.judges.lab01_sampling import pictures
from graders.judges.lab01_sampling.inversion import Inversion

GROUPS = {
    "general": ("draws y, then x in its row", 3.0, ""),
    "gaps": (
        "empty rows, empty pixels, one-pixel rows",
        2.0,
        "Look at pixels and rows without mass: the CDF is flat there, and 0 / 0 waits.",
    ),
    "shades": ("pictures of whole numbers", 1.0, "Whole numbers must not stay whole."),
    "small": ("one row, one column, one point", 1.0, "Small cases: is an axis squeezed away?"),
    "sizes": ("large pictures, any scale, many points", 1.0, ""),
    "ends": (
        "u at the ends",
        0.5,
        "u = 0 must give the left or the bottom edge: look at the first cell of your table.",
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
    Trait("the picture has rows or pixels without mass", lambda d, u: bool((d == 0).any())),
    Trait("the picture has one row or one column", lambda d, u: min(d.shape) == 1),
    Trait("the picture holds whole numbers", lambda d, u: d.dtype.kind in "iu"),
)


def axes(off: np.ndarray) -> str:
    """Which coordinate is off; off: (n, 2)."""
    x, y = int(off[:, 0].sum()), int(off[:, 1].sum())
    if y == 0:
        return f"y is right; x is off for {x} of {len(off)} points: look at the row's CDF."
    if x == 0:
        return f"x is right; y is off for {y} of {len(off)} points: look at the CDF of the rows."
    return f"y is off for {y} of {len(off)} points and x for {x}: begin with the CDF of the rows."


JUDGE = Inversion(
    ("density", "u"),
    "(N, 2)",
    "point",
    pictures.sample,
    pictures.candidates,
    pictures.general,
    pictures.SLIPS,
    GROUPS,
    TRAITS,
    axes,
)
