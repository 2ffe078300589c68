"""`nbgrader export` to a CSV file that any name survives.

nbgrader's own exporter joins its columns by commas as they are, so that a comma in a student's id
moves the score into another column. Here everything is quoted where it must be, in UTF-8, and a
text that a spreadsheet would compute (`=1+1`) begins with an apostrophe, which tells it not to.
"""

import csv
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin

COLUMNS = (
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
    "raw_score", "late_submission_penalty", "score", "max_score",
)  # fmt: skip
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
UNSEEN = ("C", "Z")  # kinds of characters that a spreadsheet may pass over: controls, spaces


class CsvExport(ExportPlugin):
    """nbgrader's columns and rows, one for each student and assignment, for ExportApp."""

    def export(self, gradebook: Gradebook) -> None:
        """Write them to `to`, or to grades.csv."""
        target = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", target)
        with target.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, COLUMNS)
            writer.writeheader()
            for row in self._rows(gradebook):
                writer.writerow({key: plain(value) for key, value in row.items()})

    def _rows(self, gradebook: Gradebook) -> Iterator[dict[str, Any]]:
        students, labs = map(str, self.student), map(str, self.assignment)
        wanted, of = set(students), set(labs)
        for assignment in gradebook.assignments:
            for student in gradebook.students:
                if (not of or assignment.name in of) and (not wanted or student.id in wanted):
                    yield _named(assignment, student) | _scored(gradebook, assignment, student)


def plain(value: Any) -> Any:
    """What a cell holds: nothing for None, and no text that a spreadsheet would compute."""
    if value is None:
        return ""
    if isinstance(value, str) and (value.startswith(FORMULAS) or _begins(value) in FORMULAS):
        return f"'{value}"
    return value


def _begins(text: str) -> str:
    """The first character that is seen, in its plain width: `＝` computes as `=` does."""
    seen = (c for c in text if not unicodedata.category(c).startswith(UNSEEN))
    return unicodedata.normalize("NFKC", next(seen, ""))


def _named(assignment: Any, student: Any) -> dict[str, Any]:
    return {
        "assignment": assignment.name,
        "duedate": assignment.duedate,
        "student_id": student.id,
        "last_name": student.last_name,
        "first_name": student.first_name,
        "email": student.email,
        "max_score": assignment.max_score,
    }


def _scored(gradebook: Gradebook, assignment: Any, student: Any) -> dict[str, Any]:
    """0 for what was not handed in, as nbgrader has it."""
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        zeros = dict.fromkeys(("raw_score", "late_submission_penalty", "score"), 0.0)
        return {"timestamp": "", **zeros}
    penalty = submission.late_submission_penalty
    return {
        "timestamp": submission.timestamp,
        "raw_score": submission.score,
        "late_submission_penalty": penalty,
        "score": max(0.0, submission.score - penalty),
    }
