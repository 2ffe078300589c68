"""Lab 01: judges of the sampler and of mode coverage."""

from collections.abc import Sequence

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.conduct import settings_slip
from graders.judges.kit.searching import first, judged, value
from graders.judges.lab01_sampling import pictures
from graders.judges.lab01_sampling.modes import SLIPS as MODE_SLIPS
from graders.judges.lab01_sampling.modes import Coverage, coverage
from graders.plain import Plain

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
    "ends": (
        "u at the ends",
        0.5,
        "u = 0 must give the left or the bottom edge: look at the first cell of your table.",
    ),
}


def judge_sampler(questions: Plain, seen: Plain) -> list[Criterion]:
    """Shape, side effects, then the points, group by group."""
    changed, seen = seen["changed"], seen["seen"]
    return [
        judged("returns an array (N, 2)", lambda: _array_slip(questions, seen), 0.5, False),
        judged(
            "leaves density, u and the random state alone", lambda: _kept(seen, changed), 1, False
        ),
        *(
            judged(title, lambda k=key, h=hint: _points_slip(questions[k], seen[k], h), weight)  # type: ignore[misc]
            for key, (title, weight, hint) in GROUPS.items()
        ),
    ]


def _array_slip(questions: Plain, seen: Plain) -> str | None:
    for asked, probe in zip(questions["general"], seen["general"], strict=True):
        result = value(probe)["result"]
        if result["type"] != "ndarray":
            return f"It returned a {result['type']}; return a NumPy array of shape (N, 2)."
        if result["shape"] != [len(asked["u"]), 2]:
            got = tuple(result["shape"])
            return f"The array has shape {got}; it should be {(len(asked['u']), 2)}."
        if not result["dtype"].startswith("float"):
            return f"The points are {result['dtype']}; coordinates in [0, 1] need float."
    return None


def _kept(seen: Plain, changed: Plain) -> str | None:
    for probe in (probe["value"] for group in seen.values() for probe in group):
        if probe is None:
            continue
        if not probe["kept"]:
            return "An argument was changed in place: work on a copy."
        if not probe["random"]:
            return "It drew or seeded random numbers; all the randomness there is comes in as u."
        if not _same(probe["result"], probe["again"]):
            return "Two calls with the same arguments gave different results."
    return settings_slip(changed)


def _same(a: Plain, b: Plain) -> bool:
    if a["value"] is None or b["value"] is None:
        return True
    return bool(np.array_equal(a["value"], b["value"], equal_nan=True))


def _points_slip(asked: Plain, seen: Plain, hint: str) -> str | None:
    pairs = [(q["density"], q["u"], _points(p)) for q, p in zip(asked, seen, strict=True)]
    if all(_fits(pictures.sample, d, u, got) for d, u, got in pairs):
        return None
    for name, slip in pictures.SLIPS:
        if all(_fits(slip, d, u, got) for d, u, got in pairs):
            return name
    return " ".join(filter(None, (_what(pairs), hint)))


def _points(probe: Plain) -> np.ndarray:
    points = value(probe)["result"]["value"]
    return np.asarray(points if points is not None else np.zeros(0), np.float64)


def _fits(slip: pictures.Sampler, density: np.ndarray, u: np.ndarray, got: np.ndarray) -> bool:
    if got.shape != (len(u), 2):
        return False
    clear = pictures.general(density, u)
    # At the ends of [0, 1] rows have nothing beside them to be mistaken for.
    clear |= (u == 0).any(1) | (np.abs(u - 0.5).max(1) > 0.5 - 1e-6)
    with np.errstate(all="ignore"):
        expected = slip(density, u)
    return bool(np.allclose(got[clear], expected[clear], rtol=0, atol=TOLERANCE))


def _what(pairs: Sequence[tuple[np.ndarray, np.ndarray, np.ndarray]]) -> str:
    for density, u, got in pairs:
        if got.shape != (len(u), 2):
            return f"For N = {len(u)} the shape is {got.shape}; it should be ({len(u)}, 2)."
        if np.isnan(got).any():
            return f"{int(np.isnan(got).any(1).sum())} of {len(u)} points are nan."
        if got.min() < -1e-9 or got.max() > 1 + 1e-9:
            return f"Points lie outside [0, 1]^2: from {got.min():.3g} to {got.max():.3g}."
        off = np.abs(got - pictures.sample(density, u)) > TOLERANCE
        if off.any():
            return _axes(off)
    return "The points are not those of the inverse CDFs."


def _axes(off: np.ndarray) -> str:
    x, y = int(off[:, 0].sum()), int(off[:, 1].sum())
    if y == 0:
        return f"y is right; x is off for {x} of {len(off)} points: look at the row's CDF."
    if x == 0:
        return f"x is right; y is off for {y} of {len(off)} points: look at the CDF of the rows."
    return f"y is off for {y} of {len(off)} points and x for {x}: begin with the CDF of the rows."


def judge_coverage(questions: Plain, seen: Plain) -> list[Criterion]:
    """Types, side effects, then both numbers, group by group."""
    changed, seen = seen["changed"], seen["seen"]
    titles = {
        "ring": ("modes hit, missed and hit badly", 2.0),
        "overlap": ("discs that overlap: the nearest centre counts", 1.0),
        "limits": ("none, all, one mode, one sample", 1.0),
    }
    return [
        judged("returns an int and a float", lambda: _pair_slip(seen), 0.5, False),
        judged("leaves its arguments alone", lambda: _pair_kept(seen, changed), 0.5, False),
        *(
            judged(title, lambda k=key: _modes_slip(questions[k], seen[k]), weight)  # type: ignore[misc]
            for key, (title, weight) in titles.items()
        ),
    ]


def _pair_slip(seen: Plain) -> str | None:
    for probe in (probe for group in seen.values() for probe in group):
        result = value(probe)["result"]
        if result["parts"] is None or len(result["parts"]) != 2:
            return f"It returned a {result['type']}; return the pair (covered, high_quality)."
        covered, share = result["parts"]
        if covered["type"] not in _WHOLE or covered["shape"]:
            return f"`covered` is a {covered['type']}; it should be an int. int(...) makes it one."
        if share["type"] not in _BROKEN or share["shape"]:
            return f"`high_quality` is a {share['type']}; float(...) makes it a float."
    return None


_WHOLE = ("int", *(f"{u}int{n}" for u in ("", "u") for n in (8, 16, 32, 64)))
_BROKEN = ("float", "float16", "float32", "float64")


def _pair_kept(seen: Plain, changed: Plain) -> str | None:
    values = [p["value"] for group in seen.values() for p in group if p["value"]]
    if not all(v["kept"] for v in values):
        return "samples or centers were changed in place: work on new tensors."
    if not all(v["random"] for v in values):
        return "The global random state changed; nothing here is random."
    return settings_slip(changed)


def _modes_slip(asked: Plain, seen: Plain) -> str | None:
    got = [_numbers(probe) for probe in seen]
    cases = [(q["samples"], q["centers"], q["radius"]) for q in asked]

    def fits(formula: Coverage) -> bool:
        return all(np.allclose(g, formula(*c), atol=2e-5) for g, c in zip(got, cases, strict=True))

    if fits(coverage):
        return None
    named = (lambda n=name, f=slip: n if fits(f) else None for name, slip in MODE_SLIPS)
    return first(*named) or _modes_seen(got, [coverage(*c) for c in cases])


def _numbers(probe: Plain) -> tuple[float, float]:
    a, b = value(probe)["result"]["parts"]
    return float(a["value"]), float(b["value"])


def _modes_seen(got: Sequence[tuple[float, float]], right: Sequence[tuple[int, float]]) -> str:
    for g, r in zip(got, right, strict=True):
        if not np.isclose(g[1], r[1], atol=2e-5):
            text = f"high_quality is {g[1]:.4g} where {r[1]:.4g} is right: the share of ALL samples"
            return text + " that lie within radius of their nearest centre."
        if g[0] != r[0]:
            text = f"covered is {g[0]:g} where {r[0]} is right: the number of centres that are the"
            return text + " nearest of at least one high-quality sample."
    return "The numbers are not right."


JUDGES = {"lut_sampler_2d": judge_sampler, "mode_coverage": judge_coverage}
