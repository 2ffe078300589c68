"""Shows what came of the demo: the gradebook as a table, and one picture of generated digits."""

import base64
import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

import nbformat
from rich.table import Table

IMAGE = re.compile(r'<img alt="([^"]*)"[^>]*src="data:image/png;base64,([^"]+)"')
WANTED = "Left 100 real digits, right 100 fakes"  # how the lab describes its grids


def gradebook_table(course: Path, lab: str, students: Iterable[str]) -> Table:
    """One row an exercise, one column a student: the points, as the gradebook has them."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        scores = {student: _scores(gradebook, lab, student) for student in students}
    table = Table("exercise", "of", *scores, title=f"Gradebook of {lab}")
    for name, (_, most) in next(iter(scores.values())).items():
        table.add_row(name, f"{most:g}", *(f"{row[name][0]:.3g}" for row in scores.values()))
    table.add_section()
    columns = [list(row.values()) for row in scores.values()]
    totals = (sum(score for score, _ in column) for column in columns)
    table.add_row("sum", f"{sum(most for _, most in columns[0]):g}", *(f"{t:.3g}" for t in totals))
    return table


def save_picture(executed: Path, picture: Path) -> str:
    """Save the last grid of real digits beside fakes in an executed notebook; returns its alt text.

    Raises ValueError when the notebook drew none.
    """
    found = [match for match in _images(executed) if match[0].startswith(WANTED)]
    if not found:
        raise ValueError(f"{executed.name} drew no figure with the alt text {WANTED!r}")
    alt, data = found[-1]
    picture.write_bytes(base64.b64decode(data))
    return alt


def _scores(gradebook: object, lab: str, student: str) -> dict[str, tuple[float, float]]:
    submission = gradebook.find_submission(lab, student)  # type: ignore[attr-defined]
    grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
    grades = [grade for grade in grades if grade.max_score > 0]
    order = {n: i for i, n in enumerate(_exercise_names(lab))}
    grades.sort(key=lambda grade: order.get(grade.name, len(order)))
    return {grade.name: (float(grade.score), float(grade.max_score)) for grade in grades}


def _exercise_names(lab: str) -> Iterable[str]:
    from graders.exercise import exercises

    return exercises(lab)


def _images(executed: Path) -> list[tuple[str, str]]:
    cells = nbformat.read(executed, as_version=4).cells
    outputs = (output for cell in cells for output in cell.get("outputs", ()))
    html = ("".join(output.get("data", {}).get("text/html", "")) for output in outputs)
    return [(unescape(alt), data) for text in html for alt, data in IMAGE.findall(text)]
