"""Grades a class from Python: what `gancourse autograde` and the demo call."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from graders.engine.run.rules import Limits
from graders.engine.write.records import BusyError, Record

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory


class GradingError(RuntimeError):
    """Grading could not start, or not every submission could be graded; the message says why."""


def grade_class(
    root: Path,
    lab: str,
    *,
    student: str = "*",
    jobs: int = 0,
    resume: bool = False,
    unsafe: bool = False,
    limits: Limits | None = None,
    cell_seconds: float = 0.0,
    on_start: Callable[[int], None] | None = None,
    on_record: Callable[[Record], None] | None = None,
    on_wait: Callable[[tuple[str, float] | None], None] | None = None,
) -> None:
    """Grade what lies in `root`/submitted for a lab, with `root`'s nbgrader_config.py if any.

    student: one ID, or a pattern as in file names. jobs: submissions at a time; 0: one a processor.
    resume: leave out what has its grade. unsafe: go on where no jail can be had.
    limits: of each submission's job; None: those of the settings, or the usual ones.
    cell_seconds: CPU time of one cell; 0: as in the limits.
    on_start: called with the number of submissions; on_record: with each as it is graded;
    on_wait: about every second with who has run longest and how long, or None.
    Raises GradingError.
    """
    from graders.engine.run.pool import FOR_NOTEBOOKS, soon

    handed_in = any(root.glob(f"submitted/{student}/{lab}"))
    with soon(warm=FOR_NOTEBOOKS) if handed_in else nullcontext() as begun, _told(lab):
        # nbgrader's import takes 2 seconds, in which the jail comes up.
        from graders.engine.write.converter import ClassGrader

        config = course_config(root)
        ClassGrader(
            coursedir=_folders(config, root, lab, student),
            config=config,
            jobs=jobs,
            resume=resume,
            unsafe=unsafe,
            force=not resume,
            **({} if limits is None else {"limits": limits}),
            **({"cell_seconds": cell_seconds} if cell_seconds else {}),
            begun=begun,
            on_start=on_start,
            on_record=on_record,
            on_wait=on_wait,
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
