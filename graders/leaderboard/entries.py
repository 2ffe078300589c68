"""What is on the board: of each verdict the points and what was measured, best first."""

from collections.abc import Mapping
from dataclasses import dataclass

from gancourse.capstone import FLOORS
from graders.criteria import Verdict
from graders.engine.write.verdicts import Verdicts

LEAST_IS_BEST = frozenset(floor.measure for floor in FLOORS if floor.most)


@dataclass(frozen=True)
class Entry:
    """One line. floors: how many bounds on measures were met; measures: by the measure's word."""

    name: str
    exercise: str
    points: float
    floors: int
    measures: Mapping[str, float]


@dataclass(frozen=True)
class Board:
    """All lines of a lab, best first. without: who handed in, and of whom nothing was measured."""

    lab: str
    entries: list[Entry]
    columns: list[str]
    floors: list[str]
    without: int


def board(lab: str, verdicts: Mapping[str, Verdicts], named: Mapping[str, str]) -> Board:
    """verdicts: by student; named: what stands for each student."""
    found = [
        entry(named[student], exercise, verdict)
        for student, own in verdicts.items()
        for exercise, verdict in own.items()
    ]
    entries = sorted((e for e in found if e.measures), key=rank)
    columns = list(dict.fromkeys(word for e in entries for word in e.measures))
    bounds = (c.name for own in verdicts.values() for v in own.values() for c in v.criteria
              if c.measured is not None)  # fmt: skip
    measured = {e.name for e in entries}
    without = sum(named[student] not in measured for student in verdicts)
    return Board(lab, entries, columns, list(dict.fromkeys(bounds)), without)


def entry(name: str, exercise: str, verdict: Verdict) -> Entry:
    """A verdict as a line."""
    bounds = [c for c in verdict.criteria if c.measured is not None]
    measures = {c.measure: c.measured for c in bounds if c.measured is not None}
    return Entry(name, exercise, verdict.points, sum(c.passed for c in bounds), measures)


def rank(entry: Entry) -> tuple[float, ...]:
    """What sorts entries: points, bounds met, then each measure in the order of the criteria."""
    better = (v if word in LEAST_IS_BEST else -v for word, v in entry.measures.items())
    return (-entry.points, -entry.floors, *better)
