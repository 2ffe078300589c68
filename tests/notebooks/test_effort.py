"""Labs are written in, not only read: how much of one is the learner's."""

import pytest
from nbformat import NotebookNode
from notebook_files import LABS, solved

LEAST_LINES = {"02": 40, "03": 25, "05": 80} | dict.fromkeys(
    ("06", "07", "08", "09", "10", "11", "12", "13"), 50
)
LONGEST_READ = 20  # cells in a row with nothing to fill in, choose or predict

every_lab = pytest.mark.parametrize("lab", LABS)


@every_lab
def test_lines_that_a_learner_writes(lab: str) -> None:
    assert _lines(solved(lab)) >= LEAST_LINES.get(lab[:2], 0)


@every_lab
def test_never_long_without_something_to_do(lab: str) -> None:
    cells = solved(lab).cells
    todo = [i for i, cell in enumerate(cells) if _is_theirs(cell)]
    gaps = [b - a - 1 for a, b in zip([-1, *todo], [*todo, len(cells)], strict=True)]
    assert max(gaps) <= LONGEST_READ


@every_lab
def test_the_last_exercise_stands_near_the_end(lab: str) -> None:
    cells = solved(lab).cells
    last = max(i for i, c in enumerate(cells) if _mark(c, "grade") and c.cell_type == "code")
    assert last > 0.8 * len(cells)


def _mark(cell: NotebookNode, name: str) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get(name))


def _is_theirs(cell: NotebookNode) -> bool:
    return _mark(cell, "solution") or "predict" in cell.metadata.get("tags", [])


def _lines(notebook: NotebookNode) -> int:
    """Lines between the marks of the solutions, blank ones left out."""
    count, inside = 0, False
    for cell in (c for c in notebook.cells if c.cell_type == "code" and _mark(c, "solution")):
        for line in cell.source.splitlines():
            if "### BEGIN" in line or "### END" in line:
                inside = "### BEGIN" in line
            else:
                count += inside and bool(line.strip())
    return count
