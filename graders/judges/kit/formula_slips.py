"""Names the slip behind a wrong value or gradient, where one formula explains all that was seen."""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from graders.plain import Plain

Formula = Callable[..., Any]


@dataclass(frozen=True)
class Slip:
    """A known wrong formula and the hint that names it."""

    hint: str
    formula: Formula


def is_float(value: Plain) -> bool:
    """Whether an argument of a probe is a float array."""
    return isinstance(value, np.ndarray) and value.dtype.kind == "f"


def wide(probe: Plain) -> list[Any]:
    """A probe's arguments, float arrays in float64."""
    return [a.astype(np.float64) if is_float(a) else a for a in probe["args"]]


def fits(
    slip: Slip,
    probes: Sequence[Plain],
    got: Sequence[np.ndarray | None],
    rtol: float,
    constant: bool = False,
) -> bool:
    """Whether the slip's formula reproduces every value that was seen.

    constant: up to an additive constant for all `alike` probes.
    """
    offsets: dict[str, np.ndarray] = {}
    for probe, g in zip(probes, got, strict=True):
        e = None if g is None else _try(slip.formula, probe)
        level = _less(offsets, probe, e, g) if constant else g
        if level is None or not _same(e, level, rtol):
            return False
    return bool(got)


def alike(probe: Plain) -> str:
    """What two probes share when a constant may be the same for both: shapes and plain numbers."""
    args = [a.shape if isinstance(a, np.ndarray) else a for a in probe["args"]]
    return repr((args, sorted(probe["named"].items())))


def anchored(
    probes: Sequence[Plain],
    expected: Sequence[np.ndarray | None],
    got: Sequence[np.ndarray | None],
) -> list[np.ndarray | None]:
    """`got`, less one constant for all `alike` probes: what the first of them has too much."""
    offsets: dict[str, np.ndarray] = {}
    rows = zip(probes, expected, got, strict=True)
    return [_less(offsets, probe, e, g) for probe, e, g in rows]


def _less(
    offsets: dict[str, np.ndarray], probe: Plain, e: np.ndarray | None, g: np.ndarray | None
) -> np.ndarray | None:
    """g less the offset of the first probe that is `alike`, noted in `offsets`."""
    if g is None or e is None or g.shape != e.shape or not np.isfinite(g - e).all():
        return g
    return np.asarray(g - offsets.setdefault(alike(probe), g - e))


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
        ("Your result is twice what it should be: is a half missing?", lambda a: 2.0),
        ("Your result is half of what it should be: one half too many?", lambda a: 0.5),
    ]
    slips = [Slip(hint, times(factor)) for hint, factor in factors]
    hint = "Your result is the square root of the right one."
    root = Slip(hint, lambda *a, **n: np.sqrt(formula(*a, **n)))
    return [*slips, root, *_swapped(formula)]


def slope_hint(
    name: str,
    got: np.ndarray | None,
    true: np.ndarray,
    mask: np.ndarray,
    simplex: bool,
    rtol: float,
) -> str:
    """What is wrong with the gradient to one input; empty if nothing is."""
    if got is None:
        return (
            f"No gradient reaches `{name}`: look for detach(), .data, .item(), torch.tensor(...), "
            "no_grad(), or a step that has no derivative."
        )
    g, t = got[mask], true[mask]
    if not np.isfinite(g).all():
        bad = "nan" if np.isnan(g).any() else "infinite"
        return (
            f"The gradient to `{name}` is {bad} where it should be finite: the value may be right "
            "and the backward pass still meet 0/0 or 0 * inf. torch.where alone does not help "
            "there, as both branches are computed: make the inputs safe before the logarithm or "
            "the division, or use a function that knows the limit."
        )
    if simplex:
        g, t = g - g.mean(), t - t.mean()
    if _near(g, t, rtol):
        return ""
    if _near(g, np.zeros_like(t), rtol):
        return f"The gradient to `{name}` is zero: detached, clamped, or a value that saturates?"
    if _near(g, -t, rtol):
        return f"The gradient to `{name}` has the wrong sign."
    size = float(t @ t)
    ratio = float(g @ t) / size if size else 0.0
    if ratio and _near(g, ratio * t, rtol):
        return f"The gradient to `{name}` is {ratio:.3g} times what it should be."
    return f"The gradient to `{name}` is wrong: is a part of it detached, clamped or counted twice?"


def _swapped(formula: Formula) -> list[Slip]:
    names = list(inspect.signature(formula).parameters)
    return [
        Slip(
            f"`{names[i]}` and `{names[j]}` have changed places.",
            _exchanging(formula, i, j),
        )
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


def _try(formula: Formula, probe: Plain) -> np.ndarray | None:
    try:
        with np.errstate(all="ignore"):
            return np.asarray(formula(*wide(probe), **probe["named"]), np.float64)
    except (TypeError, ValueError, IndexError, AttributeError):
        return None


def _same(expected: np.ndarray | None, got: np.ndarray, rtol: float) -> bool:
    if expected is None or expected.shape != got.shape:
        return False
    return bool(np.allclose(got, expected, rtol=rtol, atol=1e-6, equal_nan=True))


def _near(got: np.ndarray, true: np.ndarray, rtol: float) -> bool:
    largest = float(np.abs(true).max()) if true.size else 0.0
    return bool(np.allclose(got, true, rtol=10 * rtol, atol=rtol * largest + 1e-6))
