"""Judges the schedule of critic steps; the authors' code of Arjovsky et al. 2017, main.py."""

from collections.abc import Callable

from graders.criteria import Criterion
from graders.judges.kit.conduct import settings_slip
from graders.judges.kit.searching import costly, first, judged, value
from graders.plain import Plain
from graders.questions.varied import LONG_PHASE, SHORT_PHASE

LONG, SHORT = LONG_PHASE.now, SHORT_PHASE.now

PARTS: dict[str, Callable[[int], bool]] = {
    f"{LONG} in the first 25 steps": lambda k: k < 25,
    f"{LONG} at every 500th step": lambda k: k >= 25 and k % 500 == 0,
    f"{SHORT} at all others": lambda k: k >= 25 and k % 500 != 0,
}


def steps(gen_step: int) -> int:
    """100 at first and at every 500th generator step, else SHORT."""
    return LONG if gen_step < 25 or gen_step % 500 == 0 else SHORT


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
        f"Step 25 has {SHORT} updates: the first 25 steps are 0 to 24.",
        lambda k: LONG if k <= 25 or k % 500 == 0 else SHORT,
    ),
    (
        f"Step 24 still has {LONG} updates: the first 25 steps are 0 to 24.",
        lambda k: LONG if k < 24 or k % 500 == 0 else SHORT,
    ),
    (f"The first 25 steps have {LONG} updates, too.", lambda k: LONG if k % 500 == 0 else SHORT),
    (
        f"The first 25 steps have {LONG} updates, too.",
        lambda k: LONG if k and k % 500 == 0 else SHORT,
    ),
    (f"Every 500th step has {LONG} updates, too.", lambda k: LONG if k < 25 else SHORT),
    (
        f"500, 1000, ... have {LONG} updates, not the steps before them.",
        lambda k: LONG if k < 25 or k % 500 == 499 else SHORT,
    ),
    (
        f"500, 1000, ... have {LONG} updates, not the steps after them.",
        lambda k: LONG if k < 25 or k % 500 == 1 else SHORT,
    ),
    (
        f"Only step 500 itself has {LONG} updates; 1000, 1500, ... have, too.",
        lambda k: LONG if k < 25 or k == 500 else SHORT,
    ),
    (
        f"After every 500 steps only ONE has {LONG} updates, not 25.",
        lambda k: LONG if k % 500 < 25 else SHORT,
    ),
    (f"{LONG} and {SHORT} are exchanged.", lambda k: SHORT if k < 25 or k % 500 == 0 else LONG),
    (
        f"`and` where `or` belongs: both kinds of step have {LONG}.",
        lambda k: LONG if k < 25 and k % 500 == 0 else SHORT,
    ),
    (f"It is always {SHORT}.", lambda k: SHORT),
    (f"It is always {LONG}.", lambda k: LONG),
    ("Every 50th step instead of every 500th.", lambda k: LONG if k < 25 or k % 50 == 0 else SHORT),
    (
        "Every 100th step instead of every 500th.",
        lambda k: LONG if k < 25 or k % 100 == 0 else SHORT,
    ),
    ("Every 25th step instead of every 500th.", lambda k: LONG if k < 25 or k % 25 == 0 else SHORT),
    (
        f"Step 0 is one of the first 25: it has {LONG} updates.",
        lambda k: LONG if 0 < k < 25 or (k and k % 500 == 0) else SHORT,
    ),
    (
        f"Of the 500th steps only every other one has {LONG}: 500, 1000, 1500, ... all have.",
        lambda k: LONG if k < 25 or k % 1000 == 0 else SHORT,
    ),
    (
        f"Of the 500th steps only every other one has {LONG}: 500, 1000, 1500, ... all have.",
        lambda k: LONG if k < 25 or k % 1000 == 500 else SHORT,
    ),
)

JUDGE = judge
