"""The small words that judges are written in: a criterion from a search for a slip.

A search returns None when all is well, else the hint; `value` opens a probe and turns an
exception that the answer raised in it into the hint.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np

from graders.criteria import Criterion
from graders.limits import keep_patience
from graders.plain import Plain

Search: TypeAlias = Callable[[], str | None]


class ProbeError(Exception):
    """The answer raised in a probe; the message is the hint."""


def value(probe: Plain, doing: str = "") -> Plain:
    """What a probe of `graders.observing.attempt` saw. Raises ProbeError if the answer raised.

    doing: when it raised, such as "when called with device='meta'".
    """
    raised = probe["raised"]
    if raised is None:
        return probe["value"]
    where = raised["where"]
    if raised["type"] == "NotImplementedError":
        name = f"{where['name']} is not" if where else "Not"
        raise ProbeError(f"{name} filled in yet: replace `raise NotImplementedError` by your code.")
    place = f" (line {where['line']}: `{where['code']}`)" if where and where["code"] else ""
    when = f" {doing}" if doing else ""
    raise ProbeError(f"It raised {raised['type']}{when}: {raised['message']}{place}")


def judged(name: str, search: Search, weight: float = 1.0, numeric: bool = True) -> Criterion:
    """A criterion that is met when `search` finds no slip.

    Behind the border any other exception is a fault of ours, and is left to be told as one.
    """
    keep_patience()
    try:
        slip = search()
    except ProbeError as error:
        slip = str(error)
    return Criterion(name, slip is None, slip or "", weight, numeric)


def costly(criteria: Sequence[Criterion], *main: str) -> list[Criterion]:
    """The criteria, where missing one of those named costs half of the points at least."""
    assert set(main) <= {c.name for c in criteria}, f"no criterion for one of {main}"
    total = sum(c.weight for c in criteria)
    return [
        replace(c, weight=max(c.weight, total - c.weight)) if c.name in main and not c.passed else c
        for c in criteria
    ]


def first(*searches: Search) -> str | None:
    """The first slip that the searches find."""
    for search in searches:
        keep_patience()
        slip = search()
        if slip is not None:
            return slip
    return None


def near(seen: Plain, expected: np.ndarray, tolerance: float = 2e-4) -> bool:
    """Equal shapes, and every entry within `tolerance` of the larger of 1 and the largest entry."""
    if not isinstance(seen, np.ndarray) or seen.shape != np.shape(expected):
        return False
    if seen.size == 0:
        return True
    scale = max(1.0, float(np.max(np.abs(expected))))
    return bool(np.all(np.abs(seen.astype(np.float64) - expected) <= tolerance * scale))
