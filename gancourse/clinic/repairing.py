"""A repair of a case: one line of its program, handed in with its number, such as `"4: x = 1"`."""

import re

from gancourse.clinic.broken import CASES

REPAIR = re.compile(r"\s*(\d{1,3})\s*:(.*)")
LONGEST = 200  # characters of a repair


class RepairError(ValueError):
    """A text is no repair of a case; the message says why, to whoever wrote it."""


def repaired(case: str, repair: str) -> str:
    """A case's program with one line exchanged.

    repair: "NUMBER: LINE", of one line; the line is indented as the one that it replaces.
    Raises RepairError for any other text, KeyError for a case that there is not.
    """
    number, line = parsed(case, repair)
    lines = CASES[case].lines
    lines[number - 1] = line
    return "\n".join(lines) + "\n"


def parsed(case: str, repair: str) -> tuple[int, str]:
    """The number and the line, indented. Raises as `repaired` does."""
    found = REPAIR.fullmatch(repair)
    if len(repair) > LONGEST or not found:
        raise RepairError(
            f"A repair is one line with its number, such as '4: x = 1', not {repair!r}."
        )
    number, lines = int(found[1]), CASES[case].lines
    if not 1 <= number <= len(lines):
        raise RepairError(f"The program of {case} has no line {number}: it has {len(lines)}.")
    before = lines[number - 1]
    line = before[: len(before) - len(before.lstrip())] + found[2].strip()
    if line == before:
        raise RepairError(f"That is line {number} of {case} as it stands.")
    return number, line


def numbered(case: str) -> str:
    """A case's program with the numbers of its lines, for reading."""
    return "\n".join(f"{number:2}  {line}" for number, line in enumerate(CASES[case].lines, 1))
