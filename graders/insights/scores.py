"""A lab's scores out of nbgrader's gradebook, marks given by hand included."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbgrader.api import Gradebook


@dataclass(frozen=True)
class Scores:
    """points: of each graded cell, in the notebook's order; by_student: what each earned there."""

    lab: str
    points: dict[str, float]
    by_student: dict[str, dict[str, float]]
    to_mark: int

    @property
    def total(self) -> float:
        """What can be had."""
        return sum(self.points.values())

    @property
    def totals(self) -> list[float]:
        """Each student's sum, the smallest first."""
        return sorted(sum(earned.values()) for earned in self.by_student.values())


def read_scores(gradebook: "Gradebook", lab: str) -> Scores:
    """The scores of all who handed in. Raises nbgrader's MissingEntry for an unknown lab."""
    notebooks = gradebook.find_assignment(lab).notebooks
    points = {cell.name: float(cell.max_score) for each in notebooks for cell in each.grade_cells}
    by_student: dict[str, dict[str, float]] = {}
    to_mark = 0
    for submission in gradebook.assignment_submissions(lab):
        grades = [grade for each in submission.notebooks for grade in each.grades]
        by_student[submission.student.id] = {g.name: float(g.score) for g in grades}
        to_mark += any(grade.needs_manual_grade for grade in grades)
    return Scores(lab, points, by_student, to_mark)
