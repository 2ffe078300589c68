"""From what was handed in to a notebook that can be graded, and from its outcome back to cells."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from nbformat import NotebookNode

from graders.engine.ask.asking import zero
from graders.engine.ask.outputs import failure, verdict_outputs
from graders.engine.ask.running import Cell, Outcome, Task
from graders.engine.intake.taking import Taken
from graders.engine.rebuild.blueprint import Blueprint, exercise_of
from graders.engine.rebuild.idle import idle
from graders.engine.rebuild.rebuilding import rebuild
from graders.engine.run.rules import Limits
from graders.engine.write import nodes


@dataclass
class Part:
    """One notebook of a submission on its way: as it will be stored, and what to run of it."""

    name: str
    notebook: NotebookNode
    task: Task
    refused: str
    flags: list[str]


def draft(blueprint: Blueprint, taken: Taken) -> tuple[Any, list[str]]:
    """The notebook to grade, with a first cell that says what was odd, and the flags."""
    made = rebuild(blueprint, taken.notebook)
    refused = [taken.refused] if taken.refused else []
    told = [*refused, *taken.flags, *made.flags]
    if told:
        lines = "\n".join(f"- {_quoted(line)}" for line in told)
        text = f"**From the graders**, about the file handed in:\n\n{lines}"
        cell = nodes.markdown_cell(text)
        cell.id = "from-the-graders"
        made.notebook.cells.insert(0, cell)
    return made.notebook, made.flags


def _quoted(line: str) -> str:
    """A line as code, so that a file's name cannot be markup."""
    return "`" + line.replace("`", "'").replace("\n", " ") + "`"


def plan(
    notebook: NotebookNode,
    blueprint: Blueprint,
    files: Mapping[str, bytes],
    secret: bytes,
    limits: Limits,
) -> Task:
    """What to run of a notebook, code cell by code cell.

    None is idle where more than checks earns points: asserts, or code that is marked by hand.
    """
    marked = {cell.name: cell for cell in blueprint.cells}
    code = [(i, cell) for i, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    known = [marked.get(c.metadata.get("nbgrader", {}).get("grade_id", "")) for _, c in code]
    cells = []
    for (index, cell), mark in zip(code, known, strict=True):
        graded = mark is not None and mark.grade and not mark.solution
        cells.append(
            Cell(
                source=cell.source,
                label=mark.name if mark else f"number {index + 1}",
                points=mark.points if mark and graded else None,
                exercise=exercise_of(mark) if mark else "",
                needed=mark is not None and (mark.grade or mark.solution),
                students=mark.students if mark else cell.source.strip() not in blueprint.plain,
            )
        )
    if not any(mark and mark.grade and not exercise_of(mark) for mark in known):
        cells = _with_idle(cells)
    return Task(cells, files, secret, limits)


def _with_idle(cells: list[Cell]) -> list[Cell]:
    """Mark the cells that no check leans on."""
    found = idle([c.source for c in cells], [c.students for c in cells], [c.needed for c in cells])
    return [replace(cell, idle=index in found) for index, cell in enumerate(cells)]


def own_secret(secret: bytes, *names: str) -> bytes:
    """The secret of one submission: the same for the same hand-in, unlike any other's."""
    return hmac.digest(secret, "\0".join(names).encode(), hashlib.sha256)


def refused_outcome(task: Task, reason: str) -> Outcome:
    """Zero for everything, with the reason at every check, without running anything."""
    outcome = Outcome()
    for cell in task.cells:
        if cell.exercise:
            verdict = zero(cell.exercise, "hand-in", reason).verdict
            outcome.verdicts[cell.exercise] = verdict
            outcome.outputs.append(verdict_outputs(verdict, cell.points or 0.0))
        elif cell.points is not None:
            outcome.outputs.append([failure("NotReadable", reason)])
        else:
            outcome.outputs.append([])
    return outcome


def fill(notebook: NotebookNode, outcome: Outcome) -> None:
    """Put the outputs into the code cells; a cell that was not run has no number."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for number, (cell, outputs) in enumerate(zip(code, outcome.outputs, strict=True), 1):
        for output in outputs:
            if output.output_type == "execute_result":
                output.execution_count = number
        cell.outputs, cell.execution_count = outputs, number if number - 1 in outcome.ran else None
