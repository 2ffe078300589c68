"""What may stop a command that reads or writes a course, told in one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gancourse.cli import CommandError


@contextmanager
def told(then: str = "then run this again") -> Iterator[None]:
    """Turns a locked gradebook and the machine's faults into a CommandError.

    then: what has become of the work so far, and what to do.
    """
    from nbgrader.api import InvalidEntry
    from sqlalchemy.exc import OperationalError

    from graders.engine.write.records import BusyError
    from graders.engine.write.troubles import trouble

    try:
        yield
    except BusyError as error:
        raise CommandError(str(error)) from None
    except (OSError, OperationalError, InvalidEntry) as error:
        if words := trouble(error, then):
            raise CommandError(words) from None
        raise


@contextmanager
def alone(root: Path, then: str) -> Iterator[None]:
    """The same, for a command beside which nobody else may grade."""
    from nbgrader.coursedir import CourseDirectory

    from graders.engine.classes import course_config
    from graders.engine.write.records import store_beside

    folders = CourseDirectory(config=course_config(root), root=str(root))
    with told(then), store_beside(folders.db_url, root).locked():
        yield
