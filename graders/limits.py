"""Stops an answer that runs too long, where the system has a timer (not on Windows)."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

CPU_SECONDS = 20.0
"""Of one check."""
CELL_SECONDS = 120.0
"""Of one cell of a notebook."""


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
