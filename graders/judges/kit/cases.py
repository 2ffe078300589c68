"""What was asked in one probe of a pure function, what was right, and what came back."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from graders.plain import Plain

Array = np.ndarray
Formula = Callable[..., Any]


@dataclass(frozen=True, eq=False)
class Case:
    """One probe.

    expected: what the formula says, float64. got: the numbers that came back without gradients,
    in the expected shape where only axes of length 1 differ; None where there are none.
    """

    probe: Plain
    plain: Plain
    sloped: Plain
    expected: Array
    got: Array | None

    @cached_property
    def args(self) -> list[Any]:
        """The arguments in float64, the same objects each time; not to be changed."""
        return wide(self.probe)

    @cached_property
    def kind(self) -> str:
        """What `alike` says of the probe."""
        return alike(self.probe)

    def right(self, rtol: float) -> bool:
        """Whether the value is as expected."""
        return close(self.got, self.expected, rtol)


def cases(
    formula: Formula, asked: Sequence[Plain], seen: Sequence[Plain], constant: bool = False
) -> list[Case]:
    """The cases of a group of probes; constant: less one additive constant for all `alike`."""
    expected = [evaluate(formula, probe) for probe in asked]
    got = [numbers(s["plain"], e) for s, e in zip(seen, expected, strict=True)]
    level = [g for _, g in anchored([alike(p) for p in asked], expected, got)] if constant else got
    rows = zip(asked, seen, expected, level, strict=True)
    return [Case(p, s["plain"], s["sloped"], e, g) for p, s, e, g in rows]


def numbers(attempt: Plain, expected: Array) -> Array | None:
    """The numbers of a result in float64; None where it raised or holds none."""
    if attempt["raised"] or attempt["value"]["value"] is None:
        return None
    found = np.asarray(attempt["value"]["value"], np.float64)
    same = found.squeeze().shape == expected.squeeze().shape
    return found.reshape(expected.shape) if same else found


def same_shapes(one: Case, other: Case) -> bool:
    """Whether two cases have arguments of the same shapes."""
    shapes = ([np.shape(a) for a in case.probe["args"]] for case in (one, other))
    return next(shapes) == next(shapes)


def is_float(value: Plain) -> bool:
    """Whether an argument of a probe is a float array."""
    return isinstance(value, np.ndarray) and value.dtype.kind == "f"


def wide(probe: Plain) -> list[Any]:
    """A probe's arguments, float arrays in float64."""
    return [a.astype(np.float64) if is_float(a) else a for a in probe["args"]]


def evaluate(formula: Formula, probe: Plain) -> Array:
    """formula(*args, **named) in float64."""
    with np.errstate(all="ignore"):
        return np.asarray(formula(*wide(probe), **probe["named"]), np.float64)


def parameters(formula: Formula) -> list[str]:
    """The names of a formula's arguments."""
    return list(inspect.signature(formula).parameters)


def close(got: Array | None, expected: Array, rtol: float) -> bool:
    """Same shape and equal up to rtol of each element and 1e-2 rtol of the largest, inf as inf."""
    if got is None or got.shape != expected.shape:
        return False
    finite = np.abs(expected[np.isfinite(expected)])
    atol = 2e-6 * min(1.0, rtol / 1e-4) + 1e-2 * rtol * (finite.max() if finite.size else 0.0)
    return bool(np.allclose(got, expected, rtol=rtol, atol=atol))


def alike(probe: Plain) -> str:
    """What two probes share when a constant may be the same for both: widths and settings."""
    args = [a.shape[1:] if isinstance(a, np.ndarray) else a for a in probe["args"]]
    return repr((args, sorted(probe["named"].items())))


def anchored(
    kinds: Sequence[str], expected: Iterable[Array | None], got: Sequence[Array | None]
) -> Iterator[tuple[Array | None, Array | None]]:
    """Pairs of `expected` and `got`, less one constant for all probes of a kind, see `alike`.

    The constant is what the first of them has too much.
    """
    offsets: dict[str, Array] = {}
    for kind, e, g in zip(kinds, expected, got, strict=True):
        if g is None or e is None or g.shape != e.shape or not np.isfinite(g - e).all():
            yield e, g
        else:
            yield e, np.asarray(g - offsets.setdefault(kind, g - e))
