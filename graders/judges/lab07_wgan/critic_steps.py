"""Judges the schedule of critic steps; the authors' code of Arjovsky et al. 2017, main.py."""

from collections.abc import Callable

from graders.criteria import Criterion
from graders.judges.kit.conduct import settings_slip
from graders.judges.kit.searching import costly, first, judged, value
from graders.plain import Plain

PARTS: dict[str, Callable[[int], bool]] = {
    "100 in the first 25 steps": lambda k: k < 25,
    "100 at every 500th step": lambda k: k >= 25 and k % 500 == 0,
    "5 at all others": lambda k: k >= 25 and k % 500 != 0,
}


def steps(gen_step: int) -> int:
    """100 at first and at every 500th generator step, else 5."""
    return 100 if gen_step < 25 or gen_step % 500 == 0 else 5


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """An int for each step asked, at the start, at every 500th step, elsewhere."""
    asked, changed = questions["steps"], seen["changed"]
    probe = seen["seen"]["asked"]
    parts = [judged(t, lambda w=w: _steps_slip(asked, probe, w)) for t, w in PARTS.items()]  # type: ignore[misc]
    criteria = [
        judged("returns an int", lambda: _int_slip(probe), 0.5, False),
        judged(
            "gives the same at every call, and touches nothing else",
            lambda: first(lambda: _again_slip(probe), lambda: settings_slip(changed)),
            0.5,
            False,
        ),
    ]
    return costly([*criteria, *parts], *(c.name for c in [*criteria, *parts]))


def _int_slip(probe: Plain) -> str | None:
    for result in value(probe)["there"]:
        if result["type"] not in ("int", "int64", "int32"):
            return f"It returned a {result['type']}; return an int."
    return None


def _steps_slip(asked: list[int], probe: Plain, which: Callable[[int], bool]) -> str | None:
    if probe["raised"]:
        return "See above: a call raised."
    got = [result["value"] for result in probe["value"]["there"]]
    off = [(k, g) for k, g in zip(asked, got, strict=True) if which(k) and g != steps(k)]
    if not off:
        return None
    for hint, slip in SLIPS:
        if all(g == slip(k) for k, g in zip(asked, got, strict=True)):
            return hint
    step, number = min((k, "no number" if g is None else f"{g:g}") for k, g in off)
    return f"For generator step {step} it gives {number}; it should be {steps(step)}."


def _again_slip(probe: Plain) -> str | None:
    if probe["raised"]:
        return "See above: a call raised."
    asked = probe["value"]
    if [r["value"] for r in asked["there"]] != [r["value"] for r in asked["again"]]:
        return "The same step gave different numbers: the result may depend on gen_step alone."
    return None if asked["random"] else "The global random state changed; nothing here is random."


SLIPS: tuple[tuple[str, Callable[[int], int]], ...] = (
    (
        "Step 25 has 5 updates: the first 25 steps are 0 to 24.",
        lambda k: 100 if k <= 25 or k % 500 == 0 else 5,
    ),
    (
        "Step 24 still has 100 updates: the first 25 steps are 0 to 24.",
        lambda k: 100 if k < 24 or k % 500 == 0 else 5,
    ),
    ("The first 25 steps have 100 updates, too.", lambda k: 100 if k % 500 == 0 else 5),
    ("The first 25 steps have 100 updates, too.", lambda k: 100 if k and k % 500 == 0 else 5),
    ("Every 500th step has 100 updates, too.", lambda k: 100 if k < 25 else 5),
    (
        "500, 1000, ... have 100 updates, not the steps before them.",
        lambda k: 100 if k < 25 or k % 500 == 499 else 5,
    ),
    (
        "500, 1000, ... have 100 updates, not the steps after them.",
        lambda k: 100 if k < 25 or k % 500 == 1 else 5,
    ),
    (
        "Only step 500 itself has 100 updates; 1000, 1500, ... have, too.",
        lambda k: 100 if k < 25 or k == 500 else 5,
    ),
    (
        "After every 500 steps only ONE has 100 updates, not 25.",
        lambda k: 100 if k % 500 < 25 else 5,
    ),
    ("100 and 5 are exchanged.", lambda k: 5 if k < 25 or k % 500 == 0 else 100),
    (
        "`and` where `or` belongs: both kinds of step have 100.",
        lambda k: 100 if k < 25 and k % 500 == 0 else 5,
    ),
    ("It is always 5.", lambda k: 5),
    ("It is always 100.", lambda k: 100),
    ("Every 50th step instead of every 500th.", lambda k: 100 if k < 25 or k % 50 == 0 else 5),
    ("Every 100th step instead of every 500th.", lambda k: 100 if k < 25 or k % 100 == 0 else 5),
    ("Every 25th step instead of every 500th.", lambda k: 100 if k < 25 or k % 25 == 0 else 5),
    (
        "Step 0 is one of the first 25: it has 100 updates.",
        lambda k: 100 if 0 < k < 25 or (k and k % 500 == 0) else 5,
    ),
    (
        "Of the 500th steps only every other one has 100: 500, 1000, 1500, ... all have.",
        lambda k: 100 if k < 25 or k % 1000 == 0 else 5,
    ),
    (
        "Of the 500th steps only every other one has 100: 500, 1000, 1500, ... all have.",
        lambda k: 100 if k < 25 or k % 1000 == 500 else 5,
    ),
)

JUDGE = judge
