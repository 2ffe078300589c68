"""What the machine is to blame for, not a submission: told in one line, without a traceback."""

import errno

from sqlalchemy.exc import DBAPIError, OperationalError

from gancourse.cluster.connecting import SchedulerGoneError

AGAIN = "what has its grade keeps it, and --resume goes on from there"
ANEW = "then run this again"
FULL = "the disk is full: make room; "
READ_ONLY = "this folder can only be read: make it writable, or grade a copy; "
GONE = "the gradebook's server cannot be reached: start it, or look at db_url; "
LOCKED = "the gradebook is locked by another program: close that; "
_OF_ALL = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READ_ONLY,
    errno.EIO: "the disk cannot be written; ",
}
_SAID = {
    "database is locked": LOCKED,
    "connection failed": GONE,
    "could not write to file": FULL,
    "could not extend file": FULL,
    "database or disk is full": FULL,
    "readonly database": READ_ONLY,
    "unable to open database": "the gradebook cannot be opened: look at its rights; ",
    "disk I/O error": "the gradebook cannot be written; ",
}


def trouble(error: Exception, then: str = AGAIN) -> str:
    """One line on what is wrong with the machine, and what to do; "" where that is not at fault.

    It holds for the submissions that follow, too: the run should end. nbgrader raises errors of its
    own in the place of the database's, which are looked for behind them. then: how the line ends.
    """
    seen: BaseException | None = error
    while seen is not None:
        if words := _words(seen):
            return words + then
        seen = seen.__cause__ or seen.__context__
    return ""


def _words(error: BaseException) -> str:
    if isinstance(error, OSError):
        return _OF_ALL.get(error.errno or 0, "")
    if isinstance(error, SchedulerGoneError):
        return f"{error}; "
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return GONE
    if isinstance(error, OperationalError):
        return said(str(error.orig))
    return ""


def said(text: str) -> str:
    """The same for what a database says, without the end; "" for what is not in the list."""
    return next((words for part, words in _SAID.items() if part in text), "")
