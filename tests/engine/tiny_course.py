"""A course of one small lab, released through nbgrader, for tests that grade."""

import csv
import json
import os
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from graders.engine.classes import Terms, course_config, grade_class
from graders.engine.write.listening import Listener, Noting
from graders.engine.write.records import Record

LAB = "tiny"
RIGHT = """def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device)"""
WRONG = RIGHT.replace("randn", "rand")
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
DOUBLE = "def double(x):\n    return 2 * x"
PATH = f"{Path(sys.executable).parent}:{os.environ['PATH']}"  # nbgrader calls alembic by name


def mark(name: str, **more: Any) -> dict[str, Any]:
    """nbgrader's metadata for one cell."""
    flags = {"grade": False, "solution": False, "locked": False, "task": False}
    return {"nbgrader": flags | {"grade_id": name, "schema_version": 3} | more}


def solved() -> nbformat.NotebookNode:
    """The instructor's notebook: two exercises and a written question."""
    check = 'check("05_first_gan.get_noise", get_noise)'
    tested = {"grade": True, "locked": True}
    begin, end = "### BEGIN SOLUTION", "### END SOLUTION"
    first, *body = RIGHT.split("\n")
    stub = "\n".join([first, f"    {begin}", *body, f"    {end}"])
    cells = [
        new_markdown_cell("# Tiny"),
        new_code_cell("import torch\nfrom graders import check"),
        new_code_cell(stub, metadata=mark("stub_noise", solution=True)),
        new_code_cell(check, metadata=mark("get_noise", points=2, **tested)),
        new_code_cell(f"{begin}\n{DOUBLE}\n{end}", metadata=mark("stub_double", solution=True)),
        new_code_cell(
            "assert double(3) == 6\nassert double(-1) == -2",
            metadata=mark("test_double", points=3, **tested),
        ),
        new_markdown_cell("Why?", metadata=mark("why", solution=True, grade=True, points=0)),
    ]
    return new_notebook(cells=cells, metadata={"kernelspec": KERNEL})


class TinyCourse:
    """A course folder with a released lab; submissions are handed in, graded and exported."""

    def __init__(self, root: Path, notebook: nbformat.NotebookNode | None = None) -> None:
        self.root = root
        config = Path(__file__).parents[2] / "nbgrader_config.py"
        (root / config.name).write_text(config.read_text())
        (root / "solutions" / LAB).mkdir(parents=True)
        nbformat.write(notebook or solved(), root / "solutions" / LAB / f"{LAB}.ipynb")
        self.release()

    def release(self) -> None:
        """As `nbgrader generate_assignment`, without the seconds that a process takes to start."""
        from nbgrader.apps.api import NbGraderAPI
        from nbgrader.coursedir import CourseDirectory

        config = course_config(self.root)
        coursedir = CourseDirectory(config=config, root=str(self.root))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PATH", PATH)
            done = NbGraderAPI(coursedir, config=config).generate_assignment(LAB)
        assert done["success"], done

    def nbgrader(self, *arguments: str, check: bool = True, **environment: str) -> str:
        """Run one of nbgrader's own commands in the course; returns what it logs."""
        done = subprocess.run(
            [sys.executable, "-m", "nbgrader", *arguments],
            cwd=self.root,
            env=os.environ | {"PATH": PATH} | environment,
            capture_output=True,
            text=True,
            check=check,
        )
        return done.stderr

    def released(self, **solutions: str) -> nbformat.NotebookNode:
        """The student's notebook, with the named solution cells filled in."""
        notebook = nbformat.read(self.root / "course" / LAB / f"{LAB}.ipynb", as_version=4)
        for name, source in solutions.items():
            self.cell(notebook, name).source = source
        return notebook

    @staticmethod
    def cell(notebook: nbformat.NotebookNode, name: str) -> nbformat.NotebookNode:
        """The first cell with a mark."""
        cells = (
            c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == name
        )
        return next(cells)

    def full(self) -> nbformat.NotebookNode:
        """A student's notebook that deserves all points."""
        return self.released(stub_noise=RIGHT, stub_double=DOUBLE, why="Because.")

    def hand_in(self, student: str, notebook: Any, name: str = f"{LAB}.ipynb") -> Path:
        """Write a submission: a notebook, or the bytes or text of its file."""
        folder = self.root / "submitted" / student / LAB
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(deepcopy(notebook)) if isinstance(notebook, dict) else notebook
        content = text if isinstance(text, bytes) else text.encode()
        (folder / name).write_bytes(content)
        return folder

    def grade(
        self,
        student: str = "*",
        *,
        resume: bool = False,
        listener: Listener | None = None,
        **terms: Any,
    ) -> dict[str, Record]:
        """Grade; the records of this run by student. terms: fields of Terms."""
        noting, wanted = Noting(listener or Listener()), Terms(**{"unsafe": True} | terms)
        grade_class(self.root, LAB, student=student, resume=resume, terms=wanted, listener=noting)
        return {record.student: record for record in noting.records}

    def grades(self) -> dict[str, float]:
        """The gradebook's scores, as nbgrader exports them to grades.csv."""
        from nbgrader.api import Gradebook

        from graders.engine.write.export import CsvExport

        with Gradebook(f"sqlite:///{self.root}/gradebook.db") as gradebook:
            CsvExport(to=str(self.root / "grades.csv")).export(gradebook)
        return self.exported()

    def exported(self) -> dict[str, float]:
        """The scores in grades.csv."""
        with (self.root / "grades.csv").open(encoding="utf-8", newline="") as stream:
            return {row["student_id"]: float(row["score"]) for row in csv.DictReader(stream)}

    def graded(self, student: str) -> nbformat.NotebookNode:
        """A student's autograded notebook."""
        path = self.root / "autograded" / student / LAB / f"{LAB}.ipynb"
        return nbformat.read(path, as_version=4)
