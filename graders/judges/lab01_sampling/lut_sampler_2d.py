"""Judges `lut_sampler_2d` by the inverse CDFs; where u meets an edge, either side is right."""

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import telling
from graders.judges.kit.cases import Case
from graders.judges.kit.searching import judged
from graders.judges.kit.traits import Trait, apart
from graders.judges.lab01_sampling import pictures
from graders.judges.lab01_sampling.conduct import kept_slip, told_once, wholly_raised
from graders.plain import Plain

Array = np.ndarray
TOLERANCE = 2e-5
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


def JUDGE(questions: Plain, seen: Plain) -> list[Criterion]:  # noqa: N802  a judge is a constant
    """Shape, side effects, then the points, group by group."""
    cases = {key: _cases(questions[key], seen["seen"][key]) for key in GROUPS}
    every = [case for group in cases.values() for case in group]
    raised = wholly_raised(every)
    if raised:
        return [raised]
    wrong = {id(case) for case in every if not _right(case).all()}
    rows = [
        judged("returns an array (N, 2)", lambda: _array_slip(every), 0.5, False),
        judged("leaves density, u and the random state alone", lambda: kept_slip(seen), 1, False),
    ]
    for key, (title, weight, hint) in GROUPS.items():
        first = all(row.passed for row in rows if row.numeric)
        told = _group_slip(cases[key], every, wrong, hint, first)
        rows.append(Criterion(title, not told, told, weight))
    return told_once(rows)


def _cases(asked: list[Plain], seen: list[Plain]) -> list[Case]:
    found = []
    for probe, look in zip(asked, seen, strict=True):
        value = None if look["raised"] else look["value"]["result"]["value"]
        got = None if value is None else value.astype(np.float64)
        found.append(Case(probe, look, look, pictures.sample(*probe["args"]), got))
    return found


def _right(case: Case) -> Array:
    """Which points are right; (n,)."""
    if case.got is None or case.got.shape != case.expected.shape:
        return np.zeros(len(case.expected), bool)
    near = [
        np.abs(case.got - point).max(1) <= TOLERANCE
        for point in pictures.candidates(*case.probe["args"])
    ]
    return np.asarray(np.any(near, axis=0))


def _array_slip(every: list[Case]) -> str | None:
    for case in every:
        if case.plain["raised"]:
            continue
        result = case.plain["value"]["result"]
        if result["type"] != "ndarray":
            return f"It returned a {result['type']}; return a NumPy array of shape (N, 2)."
        if tuple(result["shape"]) != case.expected.shape:
            return (
                f"The array has shape {tuple(result['shape'])}; it should be {case.expected.shape}."
            )
        if not result["dtype"].startswith("float"):
            return f"The points are {result['dtype']}; coordinates in [0, 1] need float."
    return None


def _group_slip(
    group: list[Case], every: list[Case], wrong: set[int], hint: str, first: bool
) -> str:
    """What explains the wrong points of a group; empty if there are none.

    first: no group before was wrong; only then all slips are tried.
    """
    off = [case for case in group if id(case) in wrong]
    if not off:
        return ""
    right = [case for case in every if id(case) not in wrong]
    where = apart([c for c in every if id(c) in wrong], right, ("density", "u"), TRAITS)
    errors = [case.plain["raised"] for case in off if case.plain["raised"]]
    if errors:
        return f"{telling.error(errors[0])} {where}".strip()
    for name, slip in pictures.SLIPS if first else ():
        if all(_fits(slip, case) for case in group) and any(_tells(slip, case) for case in group):
            return name
    return " ".join(filter(None, (_what(off[0]), where, hint)))


def _fits(slip: pictures.Sampler, case: Case) -> bool:
    """Whether a slip gives the points, where rounding picks no other cell."""
    if case.got is None or case.got.shape != case.expected.shape:
        return False
    density, u = case.probe["args"]
    clear = pictures.general(density, u)
    said = slip(density, u)[clear]
    return bool(np.isfinite(said).all() and np.allclose(case.got[clear], said, 0, TOLERANCE))


def _tells(slip: pictures.Sampler, case: Case) -> bool:
    """Whether a slip differs from what is right, where rounding picks no other cell."""
    density, u = case.probe["args"]
    clear = pictures.general(density, u)
    return bool(np.abs(slip(density, u)[clear] - case.expected[clear]).max(initial=0) > TOLERANCE)


def _what(case: Case) -> str:
    got, n = case.got, len(case.expected)
    if got is None or got.shape != case.expected.shape:
        return f"For N = {n} the result is no array of shape ({n}, 2)."
    if np.isnan(got).any():
        return f"{int(np.isnan(got).any(1).sum())} of {n} points are nan."
    if got.min() < -1e-9 or got.max() > 1 + 1e-9:
        return f"Points lie outside [0, 1]^2: from {got.min():.3g} to {got.max():.3g}."
    bad = ~_right(case)
    off = (np.abs(got - case.expected) > TOLERANCE) & bad[:, None]
    return _axes(off)


def _axes(off: np.ndarray) -> str:
    x, y = int(off[:, 0].sum()), int(off[:, 1].sum())
    if y == 0:
        return f"y is right; x is off for {x} of {len(off)} points: look at the row's CDF."
    if x == 0:
        return f"x is right; y is off for {y} of {len(off)} points: look at the CDF of the rows."
    return f"y is off for {y} of {len(off)} points and x for {x}: begin with the CDF of the rows."
