"""Judges `mode_coverage`: the number of covered modes and the share of good samples."""

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import telling
from graders.judges.kit.cases import Case
from graders.judges.kit.formula_slips import Slip, named
from graders.judges.kit.searching import judged
from graders.judges.kit.traits import Trait, apart
from graders.judges.lab01_sampling.conduct import kept_slip, told_once, wholly_raised
from graders.judges.lab01_sampling.modes import SLIPS, coverage
from graders.plain import Plain

GROUPS = {
    "ring": ("modes hit, missed and hit badly", 2.0),
    "overlap": ("discs that overlap: the nearest centre counts", 1.0),
    "edge": ("samples near the edge, thousands of them", 1.0),
    "many": ("more modes than eight", 1.0),
    "limits": ("none, all, one mode, one sample", 1.0),
    "far": ("modes far from the origin", 1.0),
    "manners": ("called again, on views, in float64", 1.0),
}
WHOLE = ("int", *(f"{u}int{n}" for u in ("", "u") for n in (8, 16, 32, 64)))
BROKEN = ("float", "float16", "float32", "float64")
NAMES = ("samples", "centers", "radius")
TRAITS = (
    Trait("there are more than 8 modes", lambda s, c, r: len(c) > 8, "Count all of centers."),
    Trait("there are other than 8 modes", lambda s, c, r: len(c) != 8, "Count all of centers."),
    Trait(
        "the modes lie far from the origin",
        lambda s, c, r: float(np.abs(c).min()) > 1000,
        "Subtract before you square: a^2 - 2ab + b^2 loses the digits there.",
    ),
    Trait("no sample is good", lambda s, c, r: coverage(s, c, r)[1] == 0),
)


def JUDGE(questions: Plain, seen: Plain) -> list[Criterion]:  # noqa: N802  a judge is a constant
    """Types, side effects, then both numbers, group by group."""
    cases = {key: _cases(questions[key], seen["seen"][key]) for key in GROUPS}
    every = [case for group in cases.values() for case in group]
    raised = wholly_raised(every)
    if raised:
        return [raised]
    rows = [
        judged("returns an int and a float", lambda: _pair_slip(every), 0.5, False),
        judged("leaves its arguments alone", lambda: kept_slip(seen), 0.5, False),
    ]
    for key, (title, weight) in GROUPS.items():
        hint = _group_slip(cases[key], every)
        rows.append(Criterion(title, not hint, hint, weight))
    return told_once(rows)


def _cases(asked: list[Plain], seen: list[Plain]) -> list[Case]:
    found = []
    for probe, look in zip(asked, seen, strict=True):
        samples, centers, radius = probe["args"]
        right = coverage(samples.astype(np.float64), centers.astype(np.float64), radius)
        found.append(Case(probe, look, look, np.array(right, np.float64), _numbers(look)))
    return found


def _numbers(look: Plain) -> np.ndarray | None:
    """Both numbers; None where they are no pair of numbers."""
    parts = None if look["raised"] else look["value"]["result"]["parts"]
    values = [part["value"] for part in parts or []]
    if len(values) != 2 or any(v is None or v.size != 1 for v in values):
        return None
    return np.array([float(v.ravel()[0]) for v in values])


def _pair_slip(every: list[Case]) -> str | None:
    for case in every:
        if case.plain["raised"]:
            continue
        result = case.plain["value"]["result"]
        if result["parts"] is None or len(result["parts"]) != 2:
            return f"It returned a {result['type']}; return the pair (covered, high_quality)."
        covered, share = result["parts"]
        if covered["type"] not in WHOLE or covered["shape"]:
            return f"`covered` is a {covered['type']}; it should be an int. int(...) makes it one."
        if share["type"] not in BROKEN or share["shape"]:
            return f"`high_quality` is a {share['type']}; float(...) makes it a float."
    return None


def _right(case: Case) -> bool:
    return case.got is not None and bool(np.allclose(case.got, case.expected, 0, 2e-5))


def _group_slip(group: list[Case], every: list[Case]) -> str:
    """What explains the wrong numbers of a group; empty if there are none."""
    off = [case for case in group if not _right(case)]
    if not off:
        return ""
    wrong, right = ([c for c in every if _right(c) == good] for good in (False, True))
    where = apart(wrong, right, NAMES, TRAITS)
    errors = [case.plain["raised"] for case in off if case.plain["raised"]]
    if errors:
        return f"{telling.error(errors[0])} {where}".strip()
    slip = named([Slip(hint, formula) for hint, formula in SLIPS], group, 1e-4)
    return slip.hint if slip else f"{where} {_seen(off[0])}".strip()


def _seen(case: Case) -> str:
    """Which of the two numbers is off."""
    if case.got is None:
        return "There are no two numbers to compare."
    got, right = case.got, case.expected
    if not np.isclose(got[1], right[1], atol=2e-5):
        text = (
            f"high_quality is {got[1]:.4g} where {right[1]:.4g} is right: the share of ALL samples"
        )
        return text + " that lie within radius of their nearest centre."
    text = f"covered is {got[0]:g} where {right[0]:g} is right: the number of centres that are the"
    return text + " nearest of at least one high-quality sample."
