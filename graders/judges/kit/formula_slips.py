"""Names the slip behind wrong values, where one formula explains all that was seen.

A slip matches on finite numbers only: a formula that is nan or infinite explains nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from graders.judges.kit.cases import Array, Case, Formula, anchored, close, parameters


@dataclass(frozen=True)
class Slip:
    """A known wrong formula and the hint that names it."""

    hint: str
    formula: Formula


def named(
    slips: Sequence[Slip], seen: Sequence[Case], rtol: float, constant: bool = False
) -> Slip | None:
    """The first slip that reproduces every value of a group of cases."""
    return next((s for s in slips if fits(s, seen, rtol, constant)), None)


def fits(slip: Slip, seen: Sequence[Case], rtol: float, constant: bool = False) -> bool:
    """Whether the slip's formula reproduces every value; constant: up to one for all `alike`.

    Only finite numbers count; where a slip is not finite throughout, at least two of them.
    """
    said, got = (_try(slip.formula, c) for c in seen), [c.got for c in seen]
    pairs = anchored([c.kind for c in seen], said, got) if constant else zip(said, got, strict=True)
    return _explained(pairs, seen, rtol)


def _explained(
    pairs: Iterable[tuple[Array | None, Array | None]], seen: Sequence[Case], rtol: float
) -> bool:
    """Whether each value is as said, or as far from finite as what is said of it."""
    matched: list[Case] = []
    for (said, got), case in zip(pairs, seen, strict=False):
        if said is None or got is None or said.shape != got.shape:
            return False
        if np.isfinite(said).all():
            if not (np.abs(got - said) <= 1e-6 + rtol * np.abs(said)).all():
                return False
            matched.append(case)
        elif np.isfinite(got).all():
            return False
    telling = (case for case in matched if not close(case.got, case.expected, rtol))
    return len(list(telling)) >= (1 if len(matched) == len(seen) else 2)


def common(formula: Formula) -> list[Slip]:
    """Slips that any formula can suffer: sign, log base, sum for mean, factors, swapped inputs."""

    def times(factor: Callable[[list[Any]], float]) -> Formula:
        return lambda *args, **named: np.asarray(formula(*args, **named)) * factor(list(args))

    ln2, ln10 = float(np.log(2)), float(np.log(10))
    factors: list[tuple[str, Callable[[list[Any]], float]]] = [
        ("Your result has the wrong sign.", lambda a: -1.0),
        ("Your logarithm has base 2: use the natural one (nats).", lambda a: 1 / ln2),
        ("Your logarithm has base 10: use the natural one (nats).", lambda a: 1 / ln10),
        ("Your result is n times too large: a sum where a mean belongs?", _size),
        ("Your result is n times too small: a mean where a sum belongs?", lambda a: 1 / _size(a)),
        (
            "Your result is too large by what is not counted: len() and shape[0] count rows, a "
            "mean divides by all numbers.",
            lambda a: _size(a) / _rows(a),
        ),
        ("Your result is twice what it should be: is a half missing?", lambda a: 2.0),
        ("Your result is half of what it should be: one half too many?", lambda a: 0.5),
    ]
    slips = [Slip(hint, times(factor)) for hint, factor in factors]
    hint = "Your result is the square root of the right one."
    root = Slip(hint, lambda *a, **n: np.sqrt(formula(*a, **n)))
    nothing = Slip("Your result is 0 in each of these cases.", times(lambda a: 0.0))
    return [*slips, root, nothing, *_swapped(formula)]


def _swapped(formula: Formula) -> list[Slip]:
    names = parameters(formula)
    return [
        Slip(f"`{names[i]}` and `{names[j]}` have changed places.", _exchanging(formula, i, j))
        for i in range(len(names))
        for j in range(i + 1, len(names))
    ]


def _exchanging(formula: Formula, i: int, j: int) -> Formula:
    def exchanged(*args: Any, **named: Any) -> Any:
        order = list(args)
        order[i], order[j] = order[j], order[i]
        return formula(*order, **named)

    return exchanged


def _size(args: list[Any]) -> float:
    arrays = [a for a in args if isinstance(a, np.ndarray)]
    return float(arrays[0].size) if arrays else 1.0


def _rows(args: list[Any]) -> float:
    arrays = [a for a in args if isinstance(a, np.ndarray)]
    return float(len(arrays[0])) if arrays and arrays[0].ndim else 1.0


def _try(formula: Formula, case: Case) -> Array | None:
    try:
        return np.asarray(formula(*case.args, **case.probe["named"]), np.float64)
    except (TypeError, ValueError, IndexError, AttributeError, ArithmeticError):
        return None  # the slip is none for these arguments
