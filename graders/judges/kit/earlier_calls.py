"""Tells a value that was right for an earlier call: an answer that remembers."""

from collections.abc import Iterator, Sequence

import numpy as np

from graders.judges.kit.cases import Array, Case, Formula, alike, close, evaluate, same_shapes


def earlier_call(
    wrong: Sequence[Case],
    every: Sequence[Case],
    formula: Formula,
    names: Sequence[str],
    rtol: float,
) -> str:
    """The hint where a wrong value is what was right for an earlier question of the same shape.

    Or for one of its arguments, in the place of this question's own. every: all cases, in order;
    wrong: those of them that are off. Empty where none is.
    """
    for case in wrong:
        earlier = every[: every.index(case)]
        for old in (old for old in earlier if same_shapes(case, old)):
            told = _kept(case, old, formula, names)
            if what := next((what for what, stale in told if _is(case, stale, rtol)), None):
                return (
                    f"You returned what was right for {what} with other numbers: each call "
                    "must compute afresh."
                )
    return ""


def _kept(
    case: Case, old: Case, formula: Formula, names: Sequence[str]
) -> Iterator[tuple[str, Array]]:
    """What an answer gives that keeps all of an earlier call, or one argument of it."""
    yield "an earlier call", old.expected
    own, kept = case.probe["args"], old.probe["args"]
    if alike(case.probe) != alike(old.probe):
        return  # its numbers may not fit this question's settings
    for i, name in enumerate(names[: len(own)]):
        if isinstance(own[i], np.ndarray) and len(own) > 1:
            probe = case.probe | {"args": [*own[:i], kept[i], *own[i + 1 :]]}
            yield f"the `{name}` of an earlier call", evaluate(formula, probe)


def _is(case: Case, stale: Array, rtol: float) -> bool:
    """Whether the value is this one, and surely not the right one."""
    told = stale.any() and np.isfinite(stale).all()  # 0 and inf come of many causes
    same = told and close(case.got, stale, rtol)
    return bool(same) and not close(case.got, case.expected, 1e-2)
