"""What sets the questions that went wrong apart from those that went right.

    traits = [Trait("a probability is below 0.01", lambda p, q: ..., "Small terms count too.")]
    apart(wrong, right, names, traits)  # "Off only where a probability is below 0.01. Small ..."

Only what was observed is told: every wrong question has the trait, and no right one.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from graders.judges.kit.cases import Array, Case, is_float, wide
from graders.plain import Plain
from graders.questions.kit.probes import DOUBLE, MADE, PARTLY, QUIET, REFILLED, STRIDED


@dataclass(frozen=True)
class Trait:
    """Something that a question may have.

    text: goes on after "Off only where". has: called as the answer is.
    """

    text: str
    has: Callable[..., Any]
    hint: str = ""


NEAREST = "the smallest distance from 0, but for 0 itself,"
DRAWN = {NEAREST, "the largest absolute value", "the largest number", "the smallest number"}
FEW, FAR = 3, 2.0
_MANNERS = {
    STRIDED: (
        "the tensors lie in memory with gaps and turned axes, as after .T or a slice",
        "reshape works there, view does not.",
    ),
    DOUBLE: (
        "the tensors are float64",
        "",
    ),
    MADE: ("the inputs are results of earlier steps, as a generator's are, and no leaves", ""),
    REFILLED: (
        "the same tensors come again with other numbers in them",
        "Nothing may be kept from one call to the next.",
    ),
    QUIET: ("it is called under torch.no_grad()", ""),
    PARTLY: ("some inputs require gradients and others do not", ""),
}


def apart(
    wrong: Sequence[Case],
    right: Sequence[Case],
    names: Sequence[str],
    traits: Sequence[Trait],
    repeats: Collection[int] = (),
) -> str:
    """One or two sentences on what only the wrong cases have; empty where nothing is found.

    repeats: ids of cases whose arguments have the shapes of an earlier question's.
    """
    if not wrong or not right:
        return ""
    for trait in traits:
        if all(_has(trait, c) for c in wrong) and not any(_has(trait, c) for c in right):
            return _told(trait.text, trait.hint)
    bad, good = ([_features(c, id(c) in repeats) for c in cases] for cases in (wrong, right))
    shared = (
        _told(text, hint)
        for text, hint in bad[0].items()
        if all(text in f for f in bad) and not any(text in f for f in good)
    )
    told = [next(shared, ""), next(_thresholds(wrong, right, names), "")]
    return " ".join(filter(None, told))


def _told(text: str, hint: str) -> str:
    return f"Off only where {text}. {hint}".strip()


def _has(trait: Trait, case: Case) -> bool:
    return bool(trait.has(*wide(case.probe), **case.probe["named"]))


def _features(case: Case, repeated: bool) -> dict[str, str]:
    """Text and hint of the features that any exercise may ask about."""
    probe = case.probe
    arrays = [a for a in probe["args"] if isinstance(a, np.ndarray) and a.ndim]
    floats = [a for a in arrays if is_float(a)]
    sizes = [len(a) for a in arrays]
    found = dict([_MANNERS[probe["manner"]]]) if probe["manner"] in _MANNERS else {}
    scalar = case.expected.shape == ()
    if scalar and any(sum(n > 1 for n in a.shape) > 1 for a in floats):
        found["an input has more than one axis longer than 1"] = "Average over all its numbers."
    if sizes and min(sizes) == 1:
        found["an input has length 1"] = "Is an axis squeezed away there?"
    if len(set(sizes)) > 1:
        found["the inputs differ in length"] = ""
    elif len(sizes) > 1:
        found["the inputs have one length"] = ""
    if repeated:
        found["an earlier call had arguments of the same shapes"] = "Keep nothing between calls."
    if probe["named"]:
        found["settings are given by name"] = ""
    return found


def _thresholds(
    wrong: Sequence[Case], right: Sequence[Case], names: Sequence[str]
) -> Iterator[str]:
    """A number of the question that is above, or below, a bound in the wrong cases only."""
    bad, good = ([_measures(c.probe, names) for c in group] for group in (wrong, right))
    for what in bad[0]:
        high = [m[what] for m in bad if what in m]
        low = [m[what] for m in good if what in m]
        if len(high) < len(bad) or not low:
            continue
        if set(low) == {0.0} and 0.0 not in high:
            yield f"It is right where {what} is 0, and off where it is not."
        elif min(high) > max(low) and not _by_luck(what, max(low), min(high), len(good)):
            yield f"It is right as long as {what} is {max(low):.4g} or less, and off above."
        elif max(high) < min(low) and not _by_luck(what, max(high), min(low), len(good)):
            yield f"It is right as long as {what} is {min(low):.4g} or more, and off below."


def _by_luck(what: str, below: float, above: float, right: int) -> bool:
    """Whether the few that are right may just have fallen at one end of a quantity, as it is drawn.

    Counts are posed, and what lies far apart was posed so, too.
    """
    if right > FEW or (what not in DRAWN and not what.startswith("`")):
        return False
    return what == NEAREST or not (below > 0 and above > FAR * below)


def _measures(probe: Plain, names: Sequence[str]) -> dict[str, float]:
    """Numbers that say how large, long or many."""
    args = dict(zip(names, probe["args"], strict=False)) | probe["named"]
    floats = [a for a in args.values() if is_float(a) and a.size]
    labels = [a for a in args.values() if isinstance(a, np.ndarray) and not is_float(a)]
    found = {f"`{n}`": float(v) for n, v in args.items() if isinstance(v, int | float)}
    if labels:
        found["the largest label"] = float(max(a.max() for a in labels))
    if floats:
        every: Array = np.concatenate([a.ravel() for a in floats]).astype(np.float64)
        found["the number of rows"] = float(max(len(a) for a in floats if a.ndim))
        found["the largest absolute value"] = float(np.abs(every).max())
        apart_from_zero = np.abs(every[every != 0])
        if apart_from_zero.size:
            found[NEAREST] = float(apart_from_zero.min())
        found["the largest number"] = float(every.max())
        found["the smallest number"] = float(every.min())
        found["the number of values"] = float(every.size)
    return found
