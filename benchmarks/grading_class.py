"""A class of first-GAN submissions in a folder of its own, for the benchmarks of grading."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from graders.demo.samples import solutions, with_slips

ROOT = Path(__file__).parents[1]
LAB = "05_first_gan"
STOCK = """c = get_config()
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "course"
"""


def environment() -> dict[str, str]:
    """nbgrader at its best: one thread a process, bytecode kept, training cells cut short."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    alone = {"OMP_NUM_THREADS": "1", "GANCOURSE_QUICK": "1", "GANCOURSE_OFFLINE": "1"}
    made = os.environ | {"PATH": path} | alone
    made.pop("PYTHONDONTWRITEBYTECODE", None)
    return made


def make_class(root: Path, students: int, *, stock: bool, block: int = 100) -> Path:
    """A course with a released lab and so many submissions; a third have two slips.

    stock: with nbgrader's own settings instead of the course's.
    block: how many students have names that begin alike, as `student_name` says.
    """
    shutil.copytree(ROOT / "solutions" / LAB, root / "solutions" / LAB)
    config = STOCK if stock else (ROOT / "nbgrader_config.py").read_text()
    (root / "nbgrader_config.py").write_text(config)
    nbgrader(root, "generate_assignment", LAB)
    notebook = f"{LAB}/{LAB}.ipynb"
    answers = solutions(nbformat.read(root / "solutions" / notebook, as_version=4))
    for number in range(students):
        released = nbformat.read(root / "course" / notebook, as_version=4)
        filled(released, with_slips(answers) if number % 3 == 2 else answers)
        folder = root / "submitted" / student_name(number, block) / LAB
        folder.mkdir(parents=True)
        nbformat.write(released, folder / f"{LAB}.ipynb")
    return root


def student_name(number: int, block: int = 100) -> str:
    """Such as "block-00-student-007": blocks can be graded by a pattern."""
    return f"block-{number // block:02}-student-{number % block:03}"


def filled(notebook: NotebookNode, answers: dict[str, str]) -> None:
    """Put the answers into the cells that are theirs."""
    for cell in notebook.cells:
        cell.source = answers.get(cell.metadata.get("nbgrader", {}).get("grade_id"), cell.source)


def nbgrader(root: Path, *arguments: str) -> str:
    """Run one of nbgrader's commands; returns what it logs."""
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(
        command, cwd=root, env=environment(), capture_output=True, text=True, check=True
    )
    return done.stderr


def scores(root: Path) -> dict[str, float]:
    """The score of each student, by nbgrader's own export."""
    nbgrader(root, "export")
    with (root / "grades.csv").open() as stream:
        return {row["student_id"]: float(row["score"]) for row in csv.DictReader(stream)}
