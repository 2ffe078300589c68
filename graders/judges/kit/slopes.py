"""Gradients of a formula by central differences, and what is wrong with one that was seen."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from graders.judges.kit.cases import Array, Case, Formula, is_float, wide
from graders.plain import Plain
from graders.questions.kit.probes import PARTLY
from graders.questions.kit.pure import weights

MOST = 20
"""So many elements of one input are compared one by one, evenly spread: each costs two calls."""


def slope_hints(
    case: Case,
    formula: Formula,
    names: Sequence[str],
    masks: Sequence[Array] | None,
    simplex: bool,
    rtol: float,
    most: int = MOST,
    constants: Sequence[str] = (),
) -> Iterator[tuple[str, str]]:
    """Each float input's name, and what is wrong with the gradient to it; empty if nothing is.

    masks: for each float input where the derivative is finite; None: everywhere.
    most: so many elements are compared one by one; if there are more, all of them along one
    direction as well.
    constants: inputs that no gradient may reach.
    """
    probe = case.probe
    places = [i for i, a in enumerate(probe["args"]) if is_float(a)]
    asked = places[:1] if probe["manner"] == PARTLY else places
    for i, place in enumerate(asked):
        if names[place] in constants:
            yield names[place], constant_hint(names[place], case.sloped["value"]["gradients"][i])
            continue
        inside = np.ones(probe["args"][place].shape, bool) if masks is None else masks[i]
        mask = spread(inside, most)
        if mask.any():
            true = difference(formula, probe, place, mask)
            got = case.sloped["value"]["gradients"][i]
            hint = slope_hint(names[place], got, true, mask, simplex, rtol)
            if not hint and not simplex and inside.sum() > mask.sum():
                hint = along_hint(names[place], got, formula, probe, place, inside, rtol)
            yield names[place], hint


def constant_hint(name: str, got: Array | None) -> str:
    """What is wrong where a gradient reaches an input that counts as a constant; or empty."""
    if got is None or not np.any(got):  # a nan is a gradient, too
        return ""
    return f"A gradient reaches `{name}`, which counts as a constant here: detach it."


def spread(mask: Array, most: int = MOST) -> Array:
    """At most `most` of a mask's elements, evenly spread, the first and the last among them."""
    places = np.flatnonzero(mask)
    if len(places) <= most:
        return mask
    chosen = np.zeros(mask.size, bool)
    chosen[places[np.linspace(0, len(places) - 1, most).astype(int)]] = True
    return chosen.reshape(mask.shape)


def difference(formula: Formula, probe: Plain, place: int, mask: Array) -> Array:
    """Central differences of the weighted formula in argument `place`; nan off the mask."""
    args = wide(probe)
    base = args[place].copy()
    slopes = np.full(base.shape, np.nan)
    with np.errstate(all="ignore"):
        steps = _step(np.abs(base))
        for index in zip(*np.nonzero(mask), strict=True):
            step = float(steps[index])
            ends = [_moved(formula, args, probe["named"], place, index, s) for s in (step, -step)]
            slopes[index] = (ends[0] - ends[1]) / (2 * step)
    return slopes


def along_hint(
    name: str,
    got: Array,
    formula: Formula,
    probe: Plain,
    place: int,
    inside: Array,
    rtol: float,
) -> str:
    """What is wrong with a gradient along a direction in which all elements move; or empty.

    Each moves by its own small step, up or down; one difference of two calls tells of them all.
    """
    args = wide(probe)
    base = args[place]
    steps = np.where(inside, _ways(base.size).reshape(base.shape) * _step(np.abs(base)), 0.0)
    with np.errstate(all="ignore"):
        ends = [_weighed(formula, args, probe, place, base + s) for s in (steps, -steps)]
    if not np.isfinite(got[inside]).all():
        return f"The gradient to `{name}` is not finite for some of its numbers."
    true, found = (ends[0] - ends[1]) / 2, float((got * steps)[inside].sum())
    # Rounding of single elements adds up like a random walk.
    size, reach = (float(np.sqrt((x[inside] ** 2).sum())) for x in (got * steps, steps))
    if abs(found - true) <= 10 * rtol * size + 1e-6 * reach + 1e-14 * abs(ends[0]) + 1e-12:
        return ""
    return f"The gradient to `{name}` is wrong for some of its numbers: clamped or left out there?"


def _ways(n: int) -> Array:
    """A direction whose n entries are between 0.5 and 1 in size, their signs mixed."""
    places = np.arange(1, n + 1)
    return (0.5 + 0.618 * places % 0.5) * np.where(0.7549 * places % 1 < 0.5, -1.0, 1.0)


def _weighed(formula: Formula, args: list[Any], probe: Plain, place: int, moved: Array) -> float:
    """The weighted formula with another array in argument `place`."""
    changed = [*args[:place], moved, *args[place + 1 :]]
    value = np.asarray(formula(*changed, **probe["named"]), np.float64)
    return float(value.ravel() @ weights(value.size))


def slope_hint(
    name: str, got: Array | None, true: Array, mask: Array, simplex: bool, rtol: float
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
    with np.errstate(all="ignore"):
        return _unlike(name, g, t, rtol)


def _unlike(name: str, g: Array, t: Array, rtol: float) -> str:
    """How a finite gradient differs from the true one."""
    if _near(g, t, rtol):
        return ""
    if _near(g, np.zeros_like(t), rtol):
        return f"The gradient to `{name}` is zero: detached, clamped, or a value that saturates?"
    if _near(g, -t, rtol):
        return f"The gradient to `{name}` has the wrong sign."
    size = float(t @ t)
    ratio = float(g @ t) / size if size else 0.0
    if ratio and np.isfinite(ratio) and _near(g, ratio * t, rtol):
        return f"The gradient to `{name}` is {ratio:.3g} times what it should be."
    lost = (np.abs(g) < 1e-3 * np.abs(t)) & (np.abs(t) > 1e-6)
    if lost.any() and _near(g[~lost], t[~lost], rtol):
        return (
            f"The gradient to `{name}` is zero for {int(lost.sum())} of {lost.size} numbers that "
            "were looked at, and right for the others: clamped, detached or left out?"
        )
    return f"The gradient to `{name}` is wrong: is a part of it detached, clamped or counted twice?"


def _step(size: Array) -> Array:
    """Small beside a number, and not lost beside a formula's rounding."""
    large = (size == 0) | (size > 1e-3)
    return np.where(large, 1e-6 * np.maximum(size, 0.1), 1e-4 * size)


def _moved(
    formula: Formula, args: list[Any], named: Plain, place: int, index: Any, step: float
) -> float:
    base = args[place][index]
    args[place][index] = base + step
    value = np.asarray(formula(*args, **named), np.float64)
    args[place][index] = base
    return float(value.ravel() @ weights(value.size))


def _near(got: Array, true: Array, rtol: float) -> bool:
    largest = float(np.abs(true).max()) if true.size else 0.0
    return bool(np.allclose(got, true, rtol=10 * rtol, atol=rtol * largest + 1e-6))
