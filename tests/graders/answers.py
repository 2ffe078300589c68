"""The sheets in `tests/answers`: the right and wrong answers to an exercise, one file for each.

`graders.engine.intake.sheets` tells what a sheet looks like.
"""

import re
from functools import cache
from pathlib import Path

from graders.engine.intake.reading import Answer, answers_of
from graders.engine.intake.sheets import Cell

ROOT = Path(__file__).parents[1] / "answers"


def exercises() -> list[str]:
    """Ids of the exercises that have answers."""
    return sorted(f"{sheet.parent.name}.{sheet.stem}" for sheet in ROOT.glob("*/*.py"))


@cache
def answers(exercise: str) -> list[Answer]:
    """The right and wrong answers to an exercise."""
    return answers_of(_sheet(exercise))


def cell_of(answer: Answer) -> Cell:
    """The cell that an answer stands in. Raises ValueError where the file is no sheet."""
    if answer.cell is None:
        raise ValueError(f"{answer.key}: a cell is not marked as `sheets` says, or a name is twice")
    return answer.cell


def right(exercise: str) -> list[Answer]:
    """Those that should get full points."""
    return [answer for answer in answers(exercise) if cell_of(answer).kind == "right"]


def wrong(exercise: str) -> list[Answer]:
    """Those that should not, and the first hint of which should match `hint_of`."""
    return [answer for answer in answers(exercise) if cell_of(answer).kind == "wrong"]


def reference(exercise: str) -> Answer:
    """The right answer that is mutated and asked a thousand times."""
    return next(a for a in answers(exercise) if cell_of(a).id == "right_reference")


def hint_of(answer: Answer) -> str:
    """The expression in a wrong answer's first line, `# hint: ...`; empty without one."""
    found = re.match(r"# hint: (.+)", cell_of(answer).own)
    return found[1].strip() if found else ""


def equivalent_mutants(exercise: str) -> set[str]:
    """Names of the reference's mutants that do the same; each line `# name # reason`."""
    text = _sheet(exercise).read_text().partition("\n# %% mutants: ")[2]
    return {line[2:].partition(" # ")[0] for line in text.splitlines() if line.startswith("# ")}


def top(cell: Cell) -> str:
    """What all answers of its sheet share."""
    return "\n".join(cell.lines[: cell.top])


def _sheet(exercise: str) -> Path:
    lab, _, name = exercise.partition(".")
    return ROOT / lab / f"{name}.py"
