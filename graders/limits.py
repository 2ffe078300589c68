"""Stops an answer that runs too long, where the system has a timer (not on Windows).

A judge is no student's code, and runs in a thread: it asks by `keep_patience` whether to go on.
"""

import contextlib
import signal
import threading
import time
from collections.abc import Iterator
from contextvars import ContextVar
from types import FrameType

CPU_SECONDS = 20.0
"""Of one check."""
TOO_LONG = f"Stopped after {CPU_SECONDS:g} CPU seconds: look for a loop that never ends."
CELL_SECONDS = 30.0
"""Of one cell of a notebook, where nobody says otherwise."""
JUDGING_SECONDS = 2.0
"""Of one verdict, unless its exercise says more; none of an honest reply takes half of it."""
_until: ContextVar[float] = ContextVar("until", default=float("inf"))


class CpuLimitError(BaseException):
    """Not an Exception, so that an answer's own `except Exception` does not swallow it."""


@contextlib.contextmanager
def cpu_limit(seconds: float = CPU_SECONDS) -> Iterator[None]:
    """Raise CpuLimitError in the block after `seconds` of this process's CPU time.

    Without a timer, or off the main thread, the block runs unlimited.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def stop(signum: int, frame: FrameType | None) -> None:
        raise CpuLimitError

    before = signal.signal(signal.SIGPROF, stop)
    # The interval repeats the signal, should a callback have swallowed the first.
    signal.setitimer(signal.ITIMER_PROF, seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0.0)
        signal.signal(signal.SIGPROF, before)


class PatienceError(Exception):
    """A judge used more time than it may."""


@contextlib.contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Within the block `keep_patience` raises PatienceError after so much of the thread's time."""
    token = _until.set(time.thread_time() + seconds)
    try:
        yield
    finally:
        _until.reset(token)


def keep_patience() -> None:
    """Raise PatienceError where the time of `patience` is over. Judges call it in every search."""
    if time.thread_time() > _until.get():
        raise PatienceError
