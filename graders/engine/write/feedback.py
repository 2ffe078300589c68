"""nbgrader's feedback for a class, whatever its students are called.

nbgrader reads names as patterns (`[a]` is then nobody's folder), and one page that cannot be made
is missing and an error of the whole command. Here each student gets a page.
"""

import html
import re
import shutil
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from nbgrader.converters import GenerateFeedback
from nbgrader.converters.base import NbGraderException
from sqlalchemy.exc import OperationalError
from traitlets import Enum
from traitlets.config import Config

from graders.engine.intake.finding import find
from graders.engine.intake.handed import entries
from graders.engine.intake.reading import UnreadableError, visible
from graders.engine.intake.submissions import Submission, places, submissions
from graders.engine.write.formulas import one_page
from graders.engine.write.policies import POLICIES, Pictures, apply
from graders.engine.write.saved import saved_pictures

NO_PAGE = (
    "<!DOCTYPE html><html lang='en'><meta charset='utf-8'><title>Feedback</title>"
    "<p>Your points are recorded, but this page could not be made: ask your instructor.</p></html>"
)


# What nbgrader's page calls every exercise alike.
TEST_CELL = re.compile(r'(<a href="#([^"]*)">)Test cell(</a>)')
MATHJAX = re.compile(r"<!-- Load mathjax -->.*?<!-- End of mathjax configuration -->", re.DOTALL)
APART = "<style>th, td { padding: 0.2em 0.8em 0.2em 0; vertical-align: top; }</style>\n"


def made_ours(page: str) -> str:
    """nbgrader's page names exercises, asks nothing of a network, and parts a table's cells."""
    named = TEST_CELL.sub(lambda m: f"{m[1]}{html.escape(m[2])}{m[3]}", page)
    return MATHJAX.sub("", named).replace("</head>", f"{APART}</head>", 1)


class ClassFeedback(GenerateFeedback):
    """`GenerateFeedback` for nbgrader's command and formgrader alike."""

    policy = Enum(
        POLICIES, "messages", help="What students see: verdict, messages or everything"
    ).tag(config=True)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._handed_in: dict[str, Submission] | None = None
        stock: Any = self.preprocessors  # type: ignore[has-type]
        self.preprocessors = [*stock, self.as_students_see]
        formulas = "graders.engine.write.formulas.markdown_with_formulas"
        more = Config()
        more.HTMLExporter.filters = {**self.config.HTMLExporter.filters, "markdown2html": formulas}
        self.update_config(more)

    def as_students_see(self, notebook: Any, resources: Any) -> tuple[Any, Any]:
        """Leave of an autograded notebook what the policy allows."""
        apply(notebook, self.policy, self.pictures(resources["nbgrader"]["student"]))
        return notebook, resources

    def pictures(self, student: str) -> Pictures:
        """What the student's own file holds, by the source of the cell that drew it."""
        lab = self.coursedir.assignment_id
        if self._handed_in is None:
            self._handed_in = submissions(self.coursedir, lab).found
        submission = self._handed_in.get(student)
        if submission is None:
            return {}
        try:
            return saved_pictures(find(entries(submission.path, []), f"{lab}.ipynb", []).content)
        except UnreadableError:
            return {}

    def write_single_notebook(self, output: str, resources: Any) -> None:
        """As `made_ours`."""
        super().write_single_notebook(made_ours(output), resources)

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
            with one_page():
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
