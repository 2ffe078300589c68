"""How much of a student's code and text is graded and shown: far more than anybody writes.

Feedback and formgrader colour each line and read each paragraph as Markdown, in the trusted
process; both are much slower than running most of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graders.engine.write.markup import without_pictures

MAX_CODE = 300_000
MAX_TEXT = 200_000


@dataclass
class Found:
    """A cell of the submission: its text, what it claims to be, and which marked cell it is."""

    index: int
    source: str
    code: bool
    claim: str
    cell_id: str
    is_cell: str = ""


def fit(found: Sequence[Found]) -> list[str]:
    """Leave out the longest cells until all of them have room; says which."""
    flags = []
    room = {True: MAX_CODE, False: MAX_TEXT}
    for cell in sorted(found, key=lambda cell: len(cell.source)):
        size = len(without_pictures(cell.source)[0])
        if size <= room[cell.code]:
            room[cell.code] -= size
            continue
        kind = "code" if cell.code else "text"
        flags.append(f"cell {cell.index + 1} has {size:,} characters of {kind} and was left out")
        cell.source = "# left out: too long" if cell.code else "(left out: too long)"
    return flags[:5]
