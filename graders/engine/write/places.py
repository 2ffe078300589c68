"""Where a class's submissions are run: in jobs of this machine, or on a cluster's workers."""

import contextlib
import os
from collections.abc import Callable, Iterator

from graders.engine.ask.running import Here, Runner
from graders.engine.files import processors
from graders.engine.run.pool import FOR_NOTEBOOKS, Source, StartError, pool

MOST_ELSEWHERE = 512  # submissions on their way to a cluster; each has a thread that waits


def at_most(jobs: int, scheduler: str) -> int:
    """How many submissions are on their way at a time. jobs: if so many were asked for, not 0."""
    return jobs or (MOST_ELSEWHERE if scheduler else processors())


@contextlib.contextmanager
def place(
    scheduler: str,
    jobs: int,
    unsafe: bool,
    begun: Callable[[], Source] | None,
    warn: Callable[[str], None],
) -> Iterator[Runner]:
    """Where to run them. The arguments are ClassGrader's settings. Raises StartError."""
    unsafe = unsafe or os.environ.get("GANCOURSE_UNSAFE") == "1"
    if scheduler:
        from graders.engine.cluster.grading import elsewhere

        with elsewhere(scheduler, unsafe, warn) as runner:
            yield runner
    else:
        with _source(unsafe, begun, warn) as source:
            yield Here(source, at_most(jobs, scheduler))


def _source(
    unsafe: bool, begun: Callable[[], Source] | None, warn: Callable[[str], None]
) -> contextlib.AbstractContextManager[Source]:
    """The one that was started early, if any and if it came up."""
    if begun is not None:
        with contextlib.suppress(StartError):
            return contextlib.nullcontext(begun())
    return pool(unsafe, warn, warm=FOR_NOTEBOOKS)
