"""Looks ahead at what grading a lab again would change, and then changes that alone.

For mended judges and changed points: the class is graded into a copy of the gradebook, with the
same secret and so the same questions, and both are compared. Marks given by hand stay.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from graders.engine.classes import GradingError, course_config
from graders.engine.write.records import SQLITE, Store, store_beside
from graders.variant import take_along

LINKED = ("course", "submitted", "solutions")
NEEDS_FILE = (
    "a look ahead needs nbgrader's own gradebook file. With a gradebook on a server: restore a "
    "dump of it into a second database, name that as db_url in a copy of the course, and grade"
)
Earned = Mapping[str, Mapping[str, float]]
"""By student and exercise."""
Grade = Callable[[Path, str, bool], None]
"""Grades the lab in a folder; the last: only what has no grade yet."""


@dataclass(frozen=True)
class Change:
    """One score that would be another; before is None for what had no grade."""

    student: str
    exercise: str
    before: float | None
    after: float


def look_ahead(root: Path, lab: str, grade: Grade) -> list[Change]:
    """What grading all again would change. Nothing is written. Raises GradingError, BusyError.

    grade: grades the lab in a course's folder, with all that is to be said of it.
    """
    with _shadow(root) as shadow:
        grade(shadow, lab, False)
        return list(changes(_earned(root, lab), _earned(shadow, lab)))


def regrade(root: Path, lab: str, found: list[Change], grade: Grade) -> None:
    """Grade again whom the changes are about; all others keep grade, record and time."""
    store = _store(root)
    known = store.read(lab)
    for student in sorted({change.student for change in found} & set(known)):
        store.add(replace(known[student], digest=""))  # as if it had been handed in anew
    grade(root, lab, True)


def changes(before: Earned, after: Earned) -> Iterator[Change]:
    """Where two gradebooks differ, by student and exercise."""
    for student, scores in sorted(after.items()):
        old = before.get(student, {})
        for exercise, score in scores.items():
            if exercise not in old or abs(score - old[exercise]) > 1e-9:
                yield Change(student, exercise, old.get(exercise), score)


@contextmanager
def _shadow(root: Path) -> Iterator[Path]:
    """A course of the same files, with copies of the gradebook and of its secret."""
    store, book = _store(root), root / "gradebook.db"
    if _url(root) != f"{SQLITE}{book}" or not book.is_file():
        raise GradingError(f"{book} is not there: {NEEDS_FILE}")
    with tempfile.TemporaryDirectory(prefix="gancourse-regrade-") as folder:
        shadow = Path(folder).resolve()
        for name in LINKED:
            if (root / name).exists():
                (shadow / name).symlink_to((root / name).resolve())
        shutil.copy(root / "nbgrader_config.py", shadow)
        take_along(root, shadow)
        _copy_book(book, shadow / book.name)
        (shadow / ".gancourse").mkdir(mode=0o700)
        store.secret()
        shutil.copy(store.folder / "secret", shadow / ".gancourse")
        yield shadow


def _copy_book(book: Path, target: Path) -> None:
    """Through SQLite: a file that somebody writes to meanwhile would be copied in pieces."""
    from graders.engine.write.gradebook import wait_for

    wait_for(f"{SQLITE}{book}", lambda words: None)
    with closing(sqlite3.connect(book)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)


def _url(root: Path) -> str:
    from nbgrader.coursedir import CourseDirectory

    return str(CourseDirectory(config=course_config(root), root=str(root)).db_url)


def _store(root: Path) -> Store:
    return store_beside(_url(root), root)


def _earned(root: Path, lab: str) -> Earned:
    from nbgrader.api import Gradebook

    from graders.insights.scores import read_scores

    with Gradebook(_url(root)) as gradebook:
        return read_scores(gradebook, lab).by_student
