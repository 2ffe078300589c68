"""Grades a class from Python: what `gancourse autograde` and the demo call."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graders.engine.run.rules import Limits
from graders.engine.write.listening import Listener
from graders.engine.write.records import BusyError

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory


class GradingError(RuntimeError):
    """Grading could not start, or not every submission could be graded; the message says why."""


@dataclass(frozen=True)
class Terms:
    """How submissions are run. What is not given is as in the course's settings, or as usual.

    jobs: how many at a time; 0: one a processor. unsafe: go on where no jail can be had.
    limits: of each submission's job. cell_seconds: CPU time of one cell; 0: as in the limits.
    scheduler: the address of a Dask scheduler, on whose workers they are run.
    """

    jobs: int = 0
    unsafe: bool = False
    limits: Limits | None = None
    cell_seconds: float = 0.0
    scheduler: str = ""

    def given(self) -> dict[str, Any]:
        """Those that were given, by the names that ClassGrader has for them."""
        return {name: value for name, value in vars(self).items() if value}


def grade_class(
    root: Path,
    lab: str,
    *,
    student: str = "*",
    resume: bool = False,
    terms: Terms | None = None,
    listener: Listener | None = None,
) -> None:
    """Grade what lies in `root`/submitted for a lab, with `root`'s nbgrader_config.py if any.

    student: one ID, or a pattern as in file names. resume: leave out what has its grade.
    listener: told what goes on. Raises GradingError.
    """
    from graders.engine.run.pool import FOR_NOTEBOOKS, soon

    terms = terms or Terms()
    here = not terms.scheduler and any(root.glob(f"submitted/{student}/{lab}"))
    with soon(warm=FOR_NOTEBOOKS) if here else nullcontext() as begun, _told(lab):
        # nbgrader's import takes 2 seconds, in which the jail comes up.
        from graders.engine.write.converter import ClassGrader

        config = course_config(root)
        ClassGrader(
            coursedir=_folders(config, root, lab, student),
            config=config,
            resume=resume,
            force=not resume,
            begun=begun,
            listener=listener or Listener(),
            **terms.given(),
        ).start()


@contextmanager
def _told(lab: str) -> Iterator[None]:
    """Turns what may stop a run into a GradingError; hides the warnings of nbgrader's queries."""
    from nbgrader.api import MissingEntry
    from nbgrader.converters.base import NbGraderException
    from sqlalchemy.exc import OperationalError, SAWarning

    from graders.engine.run.pool import StartError
    from graders.engine.write.troubles import trouble

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)
            yield
    except MissingEntry:
        hint = f"run `nbgrader generate_assignment {lab} --force` first"
        raise GradingError(f"the gradebook does not know {lab}: {hint}") from None
    except (NbGraderException, BusyError, StartError) as error:
        raise GradingError(str(error)) from error
    except (OSError, OperationalError) as error:
        if words := trouble(error):
            raise GradingError(words) from None
        raise


def _folders(config: object, root: Path, lab: str, student: str) -> "CourseDirectory":
    from nbgrader.coursedir import CourseDirectory

    return CourseDirectory(config=config, root=str(root), assignment_id=lab, student_id=student)


def course_config(root: Path) -> object:
    """The settings in a course's nbgrader_config.py; empty ones where there is none."""
    from traitlets.config import Config
    from traitlets.config.loader import PyFileConfigLoader

    if not (root / "nbgrader_config.py").is_file():
        return Config()
    return PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()
