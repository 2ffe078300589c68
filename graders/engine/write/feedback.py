"""nbgrader's feedback for a class, whatever its students are called.

nbgrader reads names as patterns (`[a]` is then nobody's folder), and one page that cannot be made
is missing and an error of the whole command. Here each student gets a page.
"""

import shutil
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from nbgrader.converters import GenerateFeedback
from nbgrader.converters.base import NbGraderException
from sqlalchemy.exc import OperationalError

from graders.engine.intake.reading import visible
from graders.engine.intake.submissions import places

NO_PAGE = (
    "<!DOCTYPE html><html lang='en'><meta charset='utf-8'><title>Feedback</title>"
    "<p>Your points are recorded, but this page could not be made: ask your instructor.</p></html>"
)


class ClassFeedback(GenerateFeedback):
    """`GenerateFeedback` for nbgrader's command and formgrader alike."""

    def init_notebooks(self) -> None:
        """List the autograded notebooks by folder."""
        lab, wanted = self.coursedir.assignment_id, self.coursedir.notebook_id
        self.assignments = {}
        for _, place, folder in places(self.coursedir, self._input_directory):
            if place == lab:
                found = [p for p in folder.glob("*.ipynb") if fnmatchcase(p.stem, wanted)]
                self.assignments[str(folder)] = sorted(map(str, found))
        if not any(self.assignments.values()):
            self.log.error("No autograded notebook of %s was found", lab)
            raise NbGraderException(f"no autograded notebook of {lab} was found")

    def _format_source(self, assignment_id: str, student_id: str, escape: bool = False) -> str:
        """As a pattern, one in which a name may hold a line end."""
        path: str = super()._format_source(assignment_id, student_id, escape=escape)
        return f"(?s:{path})" if escape else path

    def convert_single_notebook(self, notebook_filename: str) -> None:
        """A page that cannot be made says so itself; the others are made."""
        try:
            super().convert_single_notebook(notebook_filename)
        except OperationalError:
            raise
        except Exception:
            self.log.exception("No page for %s", visible(notebook_filename))
            resources: Any = self.init_single_notebook_resources(notebook_filename)
            resources["output_extension"] = ".html"
            self.write_single_notebook(NO_PAGE, resources)

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        """As nbgrader's, but of the files beside the notebook only the date, which it compares.

        A page shows all that it needs by itself.
        """
        source, folder = (
            Path(path(assignment_id, student_id))
            for path in (self._format_source, self._format_dest)
        )
        folder.mkdir(parents=True, exist_ok=True)
        if (source / "timestamp.txt").is_file():
            shutil.copyfile(source / "timestamp.txt", folder / "timestamp.txt")
