"""What a lab's notebook should look like, from the gradebook and the released notebook.

The gradebook holds the marked cells (solutions, checks, locked cells) and is believed for their
contents; the released notebook gives their order, and the import cells.
"""

import ast
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.api import Gradebook, Notebook

from graders.exercise import find, find_judge


@dataclass(frozen=True)
class Marked:
    """A cell that the gradebook knows. points: None where it is not graded."""

    name: str
    cell_type: str
    source: str
    checksum: str | None
    locked: bool
    solution: bool
    task: bool
    points: float | None
    cell_id: str = ""

    @property
    def grade(self) -> bool:
        return self.points is not None and not self.task

    @property
    def students(self) -> bool:
        """Whether its content is the student's."""
        return self.solution or self.task

    def metadata(self) -> dict[str, Any]:
        """Its nbgrader metadata, as released."""
        mark: dict[str, Any] = {
            "grade_id": self.name,
            "grade": self.grade,
            "solution": self.solution,
            "task": self.task,
            "locked": self.locked,
            "cell_type": self.cell_type,
            "checksum": self.checksum,
            "schema_version": 3,
        }
        if self.points is not None:
            mark["points"] = self.points
        return {"nbgrader": mark}

    def defines(self) -> list[str]:
        """Names of the functions and classes of the released stub."""
        try:
            body = ast.parse(self.source).body
        except SyntaxError:
            return []
        kinds = (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)
        return [node.name for node in body if isinstance(node, kinds)]


@dataclass(frozen=True)
class Blueprint:
    """The marked cells in order, and the sources of the import cells, and of all unmarked ones."""

    lab: str
    notebook: str
    cells: tuple[Marked, ...]
    imports: tuple[str, ...]
    plain: frozenset[str] = frozenset()


_CHECK = re.compile(r"""check\((["'])(?P<id>[\w.]+)\1, (?P<name>\w+)\)""")


def exercise_of(cell: Marked) -> str:
    """The exercise that a check cell checks; "" for a cell that is none.

    A check cell is graded, locked, and holds exactly `check("<lab>.<name>", <name>)`.
    """
    found = _CHECK.fullmatch(cell.source.strip())
    if not cell.grade or cell.solution or found is None:
        return ""
    return found["id"] if found["id"].partition(".")[2] == found["name"] else ""


def prepare_judges(blueprint: Blueprint) -> None:
    """Import what judges the checks. Raises UnknownExerciseError for a check of no exercise."""
    for exercise in filter(None, map(exercise_of, blueprint.cells)):
        find(exercise)
        find_judge(exercise)


def read_blueprint(gradebook: Gradebook, lab: str, notebook: str, released: Path) -> Blueprint:
    """Raises nbgrader's MissingEntry for a notebook that the gradebook does not know."""
    entry = gradebook.find_notebook(notebook, lab)
    known = {cell.name: cell for cell in _marked(entry)}
    order, plain = _released(released) if released.is_file() else ({}, ())
    last = len(order)
    names = sorted(known, key=lambda name: (order.get(name, (last, ""))[0], name))
    cells = tuple(_with_id(known[name], order) for name in names)
    imports = tuple(source for source in plain if _imports(source))
    return Blueprint(lab, notebook, cells, imports, frozenset(map(str.strip, plain)))


def _marked(entry: Notebook) -> list[Marked]:
    points = {cell.name: float(cell.max_score) for cell in [*entry.grade_cells, *entry.task_cells]}
    solutions = {cell.name for cell in entry.solution_cells}
    tasks = {cell.name for cell in entry.task_cells}
    return [
        Marked(
            cell.name,
            cell.cell_type,
            cell.source or "",
            cell.checksum,
            bool(cell.locked),
            cell.name in solutions,
            cell.name in tasks,
            points.get(cell.name),
        )
        for cell in entry.source_cells
    ]


def _released(path: Path) -> tuple[dict[str, tuple[int, str]], tuple[str, ...]]:
    """Each marked cell's place and cell id, and the sources of unmarked code cells."""
    cells = nbformat.read(path, as_version=4).cells
    order = {
        cell.metadata.nbgrader.grade_id: (index, str(cell.get("id", "")))
        for index, cell in enumerate(cells)
        if "grade_id" in cell.metadata.get("nbgrader", {})
    }
    plain = (c.source for c in cells if c.cell_type == "code" and "nbgrader" not in c.metadata)
    return order, tuple(plain)


def _imports(source: str) -> bool:
    try:
        body = ast.parse(source).body
    except SyntaxError:
        return False
    return any(isinstance(node, ast.Import | ast.ImportFrom) for node in body)


def _with_id(cell: Marked, order: dict[str, tuple[int, str]]) -> Marked:
    return replace(cell, cell_id=order.get(cell.name, (0, ""))[1])
