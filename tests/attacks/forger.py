"""Makes up replies in an answer's place, and looks for the one that earns most.

The forger knows the engine: its reply has the nonce, shapes, flags, counts and traces of an honest
one, and the numbers of an honest one to other questions (a stale reply). It does not compute from
the questions: a reply that does is a solution. It sees its points at every try, which no student
does under grading.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from graders.exercise import find
from graders.judging import verdict
from graders.plain import Plain

Path = tuple[str | int, ...]
Change = Callable[[np.ndarray], np.ndarray]
CONSTANTS = (0.0, 1.0, -1.0, 0.5, 1e-3, 2.0, 1e3, 1e6, 1e38, 1e300, np.nan, np.inf)
SEARCHED = (0.0, 1.0, -1.0, 0.5, 2.0, 10.0)


@dataclass(frozen=True)
class Forger:
    """One exercise's questions, and honest observations of these and of other questions."""

    exercise: str
    questions: Plain
    honest: Plain
    stale: Plain

    def share(self, seen: Plain) -> float:
        """What a made-up observation earns, of 1; a fault of the grader earns nothing."""
        result = verdict(self.exercise, self.questions, {"seen": seen, "raised": None})
        assert not result.fault, result.fault
        return result.points / find(self.exercise).points

    def simple(self) -> Iterator[tuple[str, Plain]]:
        """One idea for all numbers at once."""
        rng = np.random.default_rng(5)
        for value in CONSTANTS:
            yield f"all {value:g}", changed(self.honest, lambda x, v=value: _full(x, v))
        yield "noise", changed(self.honest, lambda x: rng.normal(size=x.shape).astype(x.dtype))
        yield "straight lines", changed(self.honest, _line)
        yield "empty", changed(self.honest, lambda x: np.atleast_1d(x)[..., :0])
        yield "stale", self.stale

    def best(self, passes: int = 2, most: int = 60) -> tuple[float, str]:
        """The highest share that simple replies, and a greedy search from the best, come to."""
        tried = [(self.share(seen), name, seen) for name, seen in self.simple()]
        share, name, seen = max(tried, key=lambda t: t[0])
        for _ in range(passes):
            for path in parts(self.honest)[:most]:
                for what, other in self._others(path):
                    trial = put(seen, path, other)
                    found = self.share(trial)
                    if found > share:
                        share, seen, name = found, trial, f"{name}; {what} at {path}"
        return share, name

    def _others(self, path: Path) -> Iterator[tuple[str, Plain]]:
        part = at(self.honest, path)
        for value in SEARCHED:
            yield f"{value:g}", changed(part, lambda x, v=value: _full(x, v))
        yield "a line", changed(part, _line)
        try:
            yield "stale", at(self.stale, path)
        except (KeyError, IndexError, TypeError):
            return


def parts(data: Plain, depth: int = 6) -> list[Path]:
    """The places in plain data that hold fractions, outer ones first, each once."""
    found: list[Path] = []

    def walk(part: Plain, path: Path) -> None:
        if not fractions(part):
            return
        if path:
            found.append(path)
        if len(path) < depth and isinstance(part, dict | list):
            keys = list(part) if isinstance(part, dict) else range(len(part))
            for key in keys:
                walk(part[key], (*path, key))

    walk(data, ())
    return sorted(found, key=len)


def fractions(part: Plain) -> bool:
    """Whether any number in plain data is a float."""
    if isinstance(part, dict):
        return any(map(fractions, part.values()))
    if isinstance(part, list):
        return any(map(fractions, part))
    return type(part) is float or (isinstance(part, np.ndarray) and part.dtype.kind == "f")


def counted(data: Plain, value: int) -> Plain:
    """Plain data with each whole number replaced, in arrays as far as their type holds it."""
    if isinstance(data, dict):
        return {key: counted(part, value) for key, part in data.items()}
    if isinstance(data, list):
        return [counted(part, value) for part in data]
    if isinstance(data, np.ndarray) and data.dtype.kind in "iu":
        limits = np.iinfo(data.dtype)
        return np.full_like(data, min(max(value, limits.min), limits.max))
    return value if type(data) is int else data


def changed(data: Plain, change: Change) -> Plain:
    """Plain data with each number or array of fractions changed; integers and flags stay."""
    if isinstance(data, dict):
        return {key: changed(value, change) for key, value in data.items()}
    if isinstance(data, list):
        return [changed(value, change) for value in data]
    if isinstance(data, np.ndarray):
        return change(data) if data.dtype.kind == "f" else data
    return float(change(np.array([data])).ravel()[:1].sum()) if type(data) is float else data


def at(data: Plain, path: Path) -> Any:
    """The part of plain data at a path."""
    for key in path:
        data = data[key]
    return data


def put(data: Plain, path: Path, part: Plain) -> Plain:
    """A copy of plain data with another part at a path."""
    if not path:
        return part
    copy = data.copy()
    copy[path[0]] = put(data[path[0]], path[1:], part)
    return copy


def _full(x: np.ndarray, value: float) -> np.ndarray:
    with np.errstate(over="ignore"):
        return np.full_like(x, value)


def _line(x: np.ndarray) -> np.ndarray:
    return np.linspace(-1, 1, x.size, dtype=x.dtype).reshape(x.shape)
