"""`nbgrader export` to the gradebooks of Canvas and Moodle, as their imports read them.

    nbgrader export --exporter graders.engine.write.platforms.CanvasExport --to canvas.csv

One line a student, one column a lab, or with `--PlatformExport.by_exercise=True` one an exercise.
Who handed in nothing has an empty field, which neither platform takes for a zero.
"""

import csv
from abc import abstractmethod
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin
from traitlets import Bool, Dict, Unicode

from graders.engine.write.export import plain


class PlatformExport(ExportPlugin):
    """What both have in common; the platforms differ in how they name a student."""

    headings: ClassVar[tuple[str, ...]]
    by_exercise = Bool(False, help="A column for each exercise.").tag(config=True)
    titles = Dict(
        key_trait=Unicode(), value_trait=Unicode(),
        help="A lab's column as the platform calls it, such as {'05_first_gan': 'Lab 5 (1234)'}.",
    ).tag(config=True)  # fmt: skip

    @abstractmethod
    def named(self, student: Any) -> tuple[str, ...]:
        """A student's fields below `headings`."""

    def export(self, gradebook: Gradebook) -> None:
        """Write the file `to`, or PLATFORM.grades.csv."""
        name = type(self).__name__.removesuffix("Export").lower()
        target = Path(self.to or f"{name}.grades.csv")
        self.log.info("Exporting grades to %s", target)
        wanted = set(map(str, self.assignment))
        labs = [lab for lab in gradebook.assignments if not wanted or lab.name in wanted]
        columns = {(lab.name, part): self._title(lab.name, part)
                   for lab in labs for part in self._parts(lab)}  # fmt: skip
        with target.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(map(plain, (*self.headings, *columns.values())))
            for student in self._students(gradebook):
                scores = {lab.name: self._scores(gradebook, lab.name, student.id) for lab in labs}
                row = [scores[lab].get(part, "") for lab, part in columns]
                writer.writerow(map(plain, (*self.named(student), *row)))

    def _students(self, gradebook: Gradebook) -> Iterator[Any]:
        wanted = set(map(str, self.student))
        return (s for s in gradebook.students if not wanted or s.id in wanted)

    def _title(self, lab: str, part: str) -> str:
        title = self.titles.get(lab, lab)
        return f"{title}: {part}" if part else title

    def _parts(self, lab: Any) -> list[str]:
        """The exercises, or one part without a name that stands for all."""
        if not self.by_exercise:
            return [""]
        return [cell.name for notebook in lab.notebooks for cell in notebook.grade_cells]

    def _scores(self, gradebook: Gradebook, lab: str, student: str) -> dict[str, float]:
        """By part; nothing where nothing was handed in. Late penalties come off the whole alone."""
        try:
            submission = gradebook.find_submission(lab, student)
        except MissingEntry:
            return {}
        if not self.by_exercise:
            return {"": max(0.0, submission.score - submission.late_submission_penalty)}
        return {grade.name: grade.score for each in submission.notebooks for grade in each.grades}


class CanvasExport(PlatformExport):
    """Canvas: Grades, Import. It finds students by ID, which `gancourse collect --roster` keeps."""

    headings = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")

    def named(self, student: Any) -> tuple[str, ...]:
        """Last name, first name; the login is the folder's name."""
        both = ", ".join(filter(None, (student.last_name, student.first_name)))
        return (both or student.id, student.lms_user_id or "", "", student.id, "")


class MoodleExport(PlatformExport):
    """Moodle: Grades, Import, CSV file; map students by email address or username."""

    headings = ("First name", "Last name", "Username", "Email address")

    def named(self, student: Any) -> tuple[str, ...]:
        """The folder's name is the username where the roster gave one."""
        return (student.first_name or "", student.last_name or "", student.id, student.email or "")
