"""A small nbgrader course with one lab, `attacked`, to hand attacks in to."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from graders.engine.intake.reading import answers_of

LAB = "attacked"
EXERCISES = ("get_noise", "get_discriminator_block")
ANSWERS = Path(__file__).parents[1] / "answers" / "05_first_gan"
CONFIG = Path(__file__).parents[2] / "nbgrader_config.py"


@dataclass(frozen=True)
class Course:
    """root: a folder with solutions/, course/, submitted/ and a gradebook of its own."""

    root: Path

    def submit(self, student: str, notebook: nbformat.NotebookNode) -> Path:
        """Write a student's submission; returns its folder."""
        folder = self.root / "submitted" / student / LAB
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / f"{LAB}.ipynb")
        return folder

    def untouched(self) -> nbformat.NotebookNode:
        """The released notebook, as a student finds it."""
        return nbformat.read(self.root / "course" / LAB / f"{LAB}.ipynb", as_version=4)

    def honest(self) -> nbformat.NotebookNode:
        """The released notebook with right answers filled in."""
        notebook = self.untouched()
        for cell in notebook.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id", "").removeprefix("answer_")
            if name in EXERCISES:
                cell.source = reference(name)
        return notebook

    def attacked(self, code: str) -> nbformat.NotebookNode:
        """The released notebook with hostile code in place of the first answer."""
        notebook = self.untouched()
        first = next(c for c in notebook.cells if "answer_get_noise" in str(c.metadata))
        first.source = code
        return notebook


def make_course(root: Path) -> Course:
    """Write the source notebook and release it with nbgrader's own command."""
    folder = root / "solutions" / LAB
    (folder / "data").mkdir(parents=True)
    nbformat.write(_source(), folder / f"{LAB}.ipynb")
    (folder / "notes.txt").write_text("released\n")
    (folder / "data" / "numbers.csv").write_text("1,2\n")
    (root / CONFIG.name).write_text(CONFIG.read_text())
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", LAB]
    done = subprocess.run(command, cwd=root, env=_environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return Course(root)


def reference(name: str) -> str:
    """The right answer that the exercise's own tests use."""
    answer = answers_of(ANSWERS / f"{name}.py::right_reference")[0]
    return "\n".join(line for line in answer.cell.source.splitlines() if line.strip())


def scores(course: Course) -> dict[str, float]:
    """Points by student, from the gradebook."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        found = gradebook.assignment_submissions(LAB)
        return {submission.student.id: submission.score for submission in found}


def full_points() -> float:
    from graders.exercise import find

    return sum(find(f"05_first_gan.{name}").points for name in EXERCISES)


def _environment() -> dict[str, str]:
    bin_folder = str(Path(sys.executable).parent)  # nbgrader calls `alembic` by name
    return os.environ | {"PATH": f"{bin_folder}:{os.environ['PATH']}"}


def _source() -> nbformat.NotebookNode:
    from graders.exercise import find

    cells = [
        new_markdown_cell("# Attacked"),
        new_code_cell("import torch\nfrom torch import nn\n\nfrom graders import check"),
    ]
    for name in EXERCISES:
        points = find(f"05_first_gan.{name}").points
        stub = _stub(name)
        cells.append(_marked(stub, f"answer_{name}", solution=True))
        text = f'check("05_first_gan.{name}", {name})'
        cells.append(_marked(text, name, grade=True, locked=True, points=points))
    return json_round_trip(new_notebook(cells=cells))


def _stub(name: str) -> str:
    lines = reference(name).splitlines()
    head = next(i for i, line in enumerate(lines) if line.startswith("def "))
    return (
        "\n".join(lines[: head + 1])
        + "\n    ### BEGIN SOLUTION\n"
        + "\n".join(lines[head + 1 :])
        + "\n    ### END SOLUTION"
    )


def _marked(
    source: str,
    grade_id: str,
    *,
    solution: bool = False,
    grade: bool = False,
    locked: bool = False,
    points: float = 0.0,
) -> nbformat.NotebookNode:
    mark = {"grade_id": grade_id, "solution": solution, "grade": grade, "locked": locked}
    extra = {"points": points} if grade else {}
    metadata = {"nbgrader": mark | extra | {"task": False, "schema_version": 3}}
    return new_code_cell(source, metadata=metadata)


def json_round_trip(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """So that numbers and keys are what a file would hold."""
    return nbformat.from_dict(json.loads(json.dumps(notebook)))
