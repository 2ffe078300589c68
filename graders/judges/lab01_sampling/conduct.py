"""What the judges of lab 01 say of errors, side effects, and hints that were told before."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import telling
from graders.judges.kit.cases import Case
from graders.judges.kit.conduct import settings_slip
from graders.plain import Plain


def wholly_raised(every: Sequence[Case]) -> Criterion | None:
    """The one row of an answer that raised in every call."""
    raised = [case.plain["raised"] for case in every]
    return Criterion("runs", False, telling.error(raised[0])) if all(raised) else None


def kept_slip(seen: Plain) -> str | None:
    """Arguments, random states, results and settings stay; two calls give the same."""
    looks = [p["value"] for group in seen["seen"].values() for p in group if p["value"]]
    if not all(look["kept"] for look in looks):
        return "An argument was changed in place: work on a copy."
    if not all(look["random"] for look in looks):
        return "It drew or seeded random numbers; nothing here is random but what comes in."
    if not all(_same(look["result"], look["again"]) for look in looks):
        return "Two calls with the same arguments gave different results."
    if not all(look["stays"] for look in looks):
        return "A result changed when you were called again: return a new one at each call."
    if not seen.get("flags", True):
        return "You switched `requires_grad` of samples off: leave the caller's flags alone."
    return settings_slip(seen["changed"])


def _same(a: Plain, b: Plain) -> bool:
    """Whether two descriptions hold the same numbers, where they hold any."""
    if isinstance(a, dict) and isinstance(b, dict):
        return all(_same(a[key], b[key]) for key in a if key in b)
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        return all(map(_same, a, b))
    if isinstance(a, np.ndarray) and isinstance(b, np.ndarray):
        return bool(np.array_equal(a, b, equal_nan=True))
    return True


def told_once(rows: Sequence[Criterion]) -> list[Criterion]:
    """A hint that a row above has told already is not told again; manners cost their share."""
    told: set[str] = set()
    found = []
    total = sum(row.weight for row in rows if row.numeric)
    for row in rows:
        again = not row.passed and row.hint in told
        told.add(row.hint)
        heavy = row.weight if row.passed or row.numeric else total / 2
        found.append(replace(row, weight=heavy, hint="The same as above." if again else row.hint))
    return found
