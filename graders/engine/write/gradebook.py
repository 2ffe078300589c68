"""nbgrader's gradebook, opened once for a class, with one commit a submission.

nbgrader opens it anew for each step of each notebook and commits after each cell; both cost
more than the grades themselves. What is written stays nbgrader's own affair.
"""

import contextlib
import importlib
import logging
import os
import pkgutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any

import nbgrader.api
import nbgrader.preprocessors
from nbgrader.api import Gradebook
from sqlalchemy import text

from graders.engine.write.records import SQLITE, BusyError
from graders.engine.write.troubles import ANEW, LOCKED, said

PATIENCE = 30.0


class ClassGradebook(Gradebook):
    """Writes only when told to: `commit` becomes `flush`, and closing does nothing."""

    def __init__(self, db_url: str, course_id: str) -> None:
        super().__init__(db_url, course_id)
        if db_url.startswith(SQLITE):  # 5 seconds are too short for a backup, or a person
            self.db.execute(text(f"PRAGMA busy_timeout = {PATIENCE * 1000:.0f}"))
        self.db.commit = self.db.flush  # of the scoped session; its sessions keep theirs

    def save(self) -> None:
        """Write what came since the last time, all of it or nothing."""
        self.db().commit()
        self.db.remove()

    def forget(self) -> None:
        """Write nothing of what came since the last time."""
        self.db.rollback()
        self.db.remove()

    def close(self) -> None:
        """Nothing: whoever opened it ends it."""

    def end(self) -> None:
        """Close it for good."""
        super().close()


def mark_by_hand(
    gradebook: Gradebook, notebook: str, lab: str, student: str, cells: Iterable[str]
) -> None:
    """Take back the automatic score of graded cells: none, and formgrader asks for one."""
    for cell in cells:
        grade = gradebook.find_grade(cell, notebook, lab, student)
        grade.auto_score, grade.needs_manual_grade = None, True


def wait_for(db_url: str, tell: Callable[[str], None], seconds: float = PATIENCE) -> None:
    """Wait until nobody else has the gradebook, where it is an SQLite file.

    Raises BusyError where that takes longer, or where the file cannot be written.
    """
    path = db_url.removeprefix(SQLITE)
    if path == db_url or not os.path.exists(path):
        return
    for patience in (0.0, seconds):
        try:
            with contextlib.closing(sqlite3.connect(path, timeout=patience)) as connection:
                connection.execute("BEGIN IMMEDIATE")
            return
        except sqlite3.Error as error:
            words = said(str(error))
            if words != LOCKED:
                raise BusyError(words + ANEW if words else f"{path}: {error}") from None
            if not patience:
                tell(f"the gradebook is locked: waiting up to {seconds:g} seconds")
    raise BusyError(LOCKED + ANEW)


@contextlib.contextmanager
def one_gradebook(
    db_url: str, course_id: str, tell: Callable[[str], None] = lambda words: None
) -> Iterator[ClassGradebook]:
    """Within the block, nbgrader's preprocessors use this gradebook wherever they open that one.

    tell: called with a line where somebody else has it. Raises BusyError.
    """
    wait_for(db_url, tell)
    gradebook = ClassGradebook(db_url, course_id)

    def opened(url: str, *more: Any, **options: Any) -> Gradebook:
        return gradebook if url == db_url else Gradebook(url, *more, **options)

    try:
        with contextlib.ExitStack() as undo:
            undo.enter_context(_hushed())
            for module in _users():
                undo.enter_context(_lent(module, opened))
            yield gradebook
    finally:
        gradebook.end()


@contextlib.contextmanager
def _hushed() -> Iterator[None]:
    """nbgrader logs the database's errors with their tracebacks, and raises them as well."""
    logger = nbgrader.api.app_log

    def heard(record: logging.LogRecord) -> bool:
        return not record.getMessage().startswith("Rolling back session")

    logger.addFilter(heard)
    try:
        yield
    finally:
        logger.removeFilter(heard)


def _users() -> Iterator[ModuleType]:
    """nbgrader's preprocessors that open the gradebook."""
    package = nbgrader.preprocessors
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        if getattr(module, "Gradebook", None) is Gradebook:
            yield module


@contextlib.contextmanager
def _lent(module: ModuleType, opened: Callable[..., Gradebook]) -> Iterator[None]:
    module.Gradebook = opened  # type: ignore[attr-defined]
    try:
        yield
    finally:
        module.Gradebook = Gradebook  # type: ignore[attr-defined]
