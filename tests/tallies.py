"""What the graders caught and refused, exercise by exercise: counted in tests, told at the end.

A count travels as a property of the test's report, so that it arrives from other processes too.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest

PROPERTY = "answer"  # its value: (exercise, kind, met)
TITLE = "answers: caught, refused, mutants killed, hint right"


@dataclass
class Tally:
    """Counts of one exercise: [met, asked] of each kind."""

    caught: list[int] = field(default_factory=lambda: [0, 0])
    refused: list[int] = field(default_factory=lambda: [0, 0])
    killed: list[int] = field(default_factory=lambda: [0, 0])
    hinted: list[int] = field(default_factory=lambda: [0, 0])

    def count(self, kind: str, met: bool) -> None:
        """Add one to what was asked, and to what was met."""
        pair = getattr(self, kind)
        pair[0] += int(met)
        pair[1] += 1


def counted(reports: Iterable[pytest.TestReport]) -> dict[str, Tally]:
    """The tallies, by exercise, of the tests that ran."""
    tallies: dict[str, Tally] = {}
    for report in reports:
        for name, value in report.user_properties if report.when == "call" else ():
            if name == PROPERTY:
                exercise, kind, met = value
                tallies.setdefault(exercise, Tally()).count(kind, met)
    return tallies


def table(tallies: dict[str, Tally]) -> list[str]:
    """The tallies as lines of text."""
    head = ("exercise", "caught", "refused", "mutants killed", "hint right")
    rows = [head]
    for exercise, t in sorted(tallies.items()):
        pairs = (t.caught, t.refused, t.killed, t.hinted)
        rows.append((exercise, *(f"{a}/{b}" if b else "-" for a, b in pairs)))
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    return ["  ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)).rstrip() for r in rows]
