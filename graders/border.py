"""The border: what an observation must look like before any judge sees it.

An exercise declares it for its questions, and `problem` compares once, on the trusted side:

    def border(questions):
        return Record(noise=Many(Numbers((5, 2), bound=100.0), most=4), result=probed(Numbers()))

A reply is whatever a student's process sends. What feeds an expected value (recorded noise,
parameters) must be finite and of bounded size; what the answer itself returned may be odd, and is
declared loosely (`Numbers()`: any shape, nan and all). Behind the border a judge may rely on types,
shapes, counts and magnitudes, so that an exception in it is the grader's own fault.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from graders.plain import Plain

MOST_VALUES = 2_000_000
LONGEST = 4000


class Expected(Protocol):
    """One kind of thing that may cross the border."""

    def problem(self, data: Plain) -> str | None:
        """None if `data` is of this kind, else `where: what is wrong with it`."""


def problem(data: Plain, expected: Expected) -> str | None:
    """What is wrong with an observation, with the path to it; None if it may pass."""
    found = expected.problem(data)
    return None if found is None else found.lstrip(". ")


@dataclass(frozen=True)
class Flag:
    """True or False."""

    def problem(self, data: Plain) -> str | None:
        return None if type(data) is bool else f": {_kind(data)} is not true or false"


@dataclass(frozen=True)
class Whole:
    """An int from `least` to `most`."""

    least: int = -(2**53)
    most: int = 2**53

    def problem(self, data: Plain) -> str | None:
        if type(data) is not int:
            return f": {_kind(data)} is not a whole number"
        inside = self.least <= data <= self.most
        return None if inside else f": the number is not within {self.least} to {self.most}"


@dataclass(frozen=True)
class Real:
    """A float or an int within +-bound; with bound=None any of at most double range, nan too."""

    bound: float | None = None

    def problem(self, data: Plain) -> str | None:
        if type(data) is not float and (type(data) is not int or abs(data) > 2**63):
            return f": {_kind(data)} is not a number"
        if self.bound is not None and not abs(data) <= self.bound:
            return f": the number is not finite, or beyond {self.bound:g}"
        return None


@dataclass(frozen=True)
class Text:
    """A string of at most `most` characters, one of `among` where that is given."""

    most: int = LONGEST
    among: tuple[str, ...] = ()

    def problem(self, data: Plain) -> str | None:
        if type(data) is not str:
            return f": {_kind(data)} is not a text"
        if len(data) > self.most:
            return f": a text of {len(data)} characters is too long"
        return ": an unknown word" if self.among and data not in self.among else None


@dataclass(frozen=True)
class Numbers:
    """An array.

    shape: exact; -1 stands for any length from 1 up. None: any shape of at most `most` values.
    kinds: NumPy's letters for the types allowed (f float, i int, u unsigned, b bool).
    bound: every value finite and within +-bound; None: anything, nan and infinity too.
    """

    shape: tuple[int, ...] | None = None
    kinds: str = "fiub"
    bound: float | None = None
    most: int = MOST_VALUES

    def problem(self, data: Plain) -> str | None:
        if not isinstance(data, np.ndarray):
            return f": {_kind(data)} is not an array"
        if data.dtype.kind not in self.kinds or data.size > self.most:
            return f": an array of {data.size} values of type {data.dtype} may not pass"
        if self.shape is not None and not _fits(data.shape, self.shape):
            return f": shape {data.shape} where {self.shape} was asked for"
        if self.bound is not None and data.size and not np.abs(data).max() <= self.bound:
            return f": values that are not finite, or beyond {self.bound:g}"
        return None


@dataclass(frozen=True)
class Maybe:
    """None, or of the kind `of`."""

    of: Expected

    def problem(self, data: Plain) -> str | None:
        return None if data is None else self.of.problem(data)


@dataclass(frozen=True)
class Either:
    """Of one of several kinds."""

    kinds: tuple[Expected, ...]

    def problem(self, data: Plain) -> str | None:
        found = [kind.problem(data) for kind in self.kinds]
        return None if None in found else found[0]


@dataclass(frozen=True)
class Many:
    """A list of `least` to `most` things of the kind `of`."""

    of: Expected
    most: int
    least: int = 0

    def problem(self, data: Plain) -> str | None:
        if type(data) is not list:
            return f": {_kind(data)} is not a list"
        if not self.least <= len(data) <= self.most:
            return f": {len(data)} entries, where {self.least} to {self.most} may come"
        found = ((i, self.of.problem(item)) for i, item in enumerate(data))
        return next((f"[{i}]{text}" for i, text in found if text), None)


def exactly(count: int, of: Expected) -> Many:
    """A list of `count` things."""
    return Many(of, count, count)


@dataclass(frozen=True)
class Row:
    """A list with one thing of each kind, in order."""

    kinds: tuple[Expected, ...]

    def problem(self, data: Plain) -> str | None:
        if type(data) is not list or len(data) != len(self.kinds):
            return f": {_kind(data)} is not a list of {len(self.kinds)}"
        pairs = enumerate(zip(self.kinds, data, strict=True))
        found = ((i, kind.problem(item)) for i, (kind, item) in pairs)
        return next((f"[{i}]{text}" for i, text in found if text), None)


@dataclass(frozen=True)
class Record:
    """A dict with exactly these fields."""

    fields: Mapping[str, Expected] = field(default_factory=dict)

    def problem(self, data: Plain) -> str | None:
        if type(data) is not dict or set(data) != set(self.fields):
            return f": {_kind(data)} has other fields than {', '.join(sorted(self.fields))}"
        found = ((name, kind.problem(data[name])) for name, kind in self.fields.items())
        return next((f".{name}{text}" for name, text in found if text), None)


@dataclass(frozen=True)
class Table:
    """A dict of at most `most` names to things of one kind."""

    of: Expected
    most: int = 100

    def problem(self, data: Plain) -> str | None:
        if type(data) is not dict or len(data) > self.most:
            return f": {_kind(data)} is not a table of at most {self.most} entries"
        names = (Text(200).problem(name) for name in data)
        found = (self.of.problem(item) for item in data.values())
        return next((text for text in [*names, *found] if text), None)


RAISED = Record(
    {
        "type": Text(200),
        "message": Text(),
        "where": Maybe(Record({"line": Whole(0, 10**7), "code": Text(), "name": Text()})),
    }
)
"""What `graders.observing.describe` writes."""


@dataclass(frozen=True)
class probed:  # noqa: N801  reads as a word in declarations
    """What `graders.observing.attempt` writes: a value of the kind `of`, or what was raised."""

    of: Expected

    def problem(self, data: Plain) -> str | None:
        if type(data) is not dict or set(data) != {"value", "raised"}:
            return f": {_kind(data)} is no attempt"
        if data["raised"] is not None:
            text = RAISED.problem(data["raised"])
            return text and f".raised{text}"
        text = self.of.problem(data["value"])
        return text and f".value{text}"


@dataclass(frozen=True)
class Anything:
    """Any plain data. For exercises that have not declared more; a judge must then be wary."""

    def problem(self, data: Plain) -> str | None:
        return None


def _fits(shape: tuple[int, ...], asked: tuple[int, ...]) -> bool:
    if len(shape) != len(asked):
        return False
    return all(n == m or (m == -1 and n > 0) for n, m in zip(shape, asked, strict=True))


def _kind(data: Plain) -> str:
    return f"a {type(data).__name__}" if data is not None else "nothing"
