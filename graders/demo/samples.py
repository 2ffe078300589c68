"""Five submissions of the first lab, made from its solved notebook."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import nbformat
from nbformat import NotebookNode

MARKERS = re.compile(r"^ *### (BEGIN|END) SOLUTION\n?", re.MULTILINE)
SLIPS = {
    "stub_get_noise": ("torch.randn(", "torch.rand("),
    "stub_get_disc_loss": (".detach()", ""),
}


def write_samples(course: Path, lab: str) -> dict[str, str]:
    """Hand in for five students; returns what each one did, by student.

    course: a folder with solutions/ and a released course/. Raises ValueError if the solved
    notebook has changed so that a sample cannot be made from it.
    """
    solved = nbformat.read(course / "solutions" / lab / f"{lab}.ipynb", as_version=4)
    released = nbformat.read(course / "course" / lab / f"{lab}.ipynb", as_version=4)
    answers = solutions(solved)
    names = exercises(solved)
    half = {f"stub_{n}": answers[f"stub_{n}"] for n in names[: len(names) // 2]}
    class_: Mapping[str, tuple[str, Callable[[], str]]] = {
        "ada": ("a full solution", lambda: _filled(released, answers)),
        "ben": ("half done", lambda: _filled(released, half)),
        "cleo": ("uniform noise, no detach", lambda: _filled(released, with_slips(answers))),
        "dan": ("untouched", lambda: _filled(released, {})),
        "eve": ("a broken file", lambda: _filled(released, answers)[:5000]),
    }
    for student, (_, text) in class_.items():
        folder = course / "submitted" / student / lab
        folder.mkdir(parents=True)
        (folder / f"{lab}.ipynb").write_text(text(), encoding="utf-8")
    return {student: what for student, (what, _) in class_.items()}


def exercises(solved: NotebookNode) -> list[str]:
    """The names of the exercises that a machine grades, in order."""
    marks = [c.metadata.get("nbgrader", {}) for c in solved.cells if c.cell_type == "code"]
    return [mark["grade_id"] for mark in marks if mark.get("grade")]


def solutions(solved: NotebookNode) -> dict[str, str]:
    """The solution cells' sources by grade_id, without their markers, in order."""
    found = {}
    for cell in solved.cells:
        mark = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code" and mark.get("solution"):
            found[mark["grade_id"]] = MARKERS.sub("", cell.source)
    return found


def with_slips(answers: Mapping[str, str]) -> dict[str, str]:
    """The answers with two plausible slips. Raises ValueError where one cannot be made."""
    slipped = dict(answers)
    for name, (right, wrong) in SLIPS.items():
        if right not in answers.get(name, ""):
            raise ValueError(f"the solution of {name} has no {right!r} to get wrong")
        slipped[name] = answers[name].replace(right, wrong)
    return slipped


def _filled(released: NotebookNode, answers: Mapping[str, str]) -> str:
    notebook = nbformat.from_dict(json.loads(json.dumps(released)))
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        cell.source = answers.get(name, cell.source)
    return str(nbformat.writes(notebook))
