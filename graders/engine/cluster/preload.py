"""Makes a Dask worker one that grades and trains for this course.

    dask worker tcp://SCHEDULER:8786 --preload graders.engine.cluster.preload

It keeps one warm template, from which each submission gets a fork behind walls of its own, and
offers Dask as many places as it has threads, under a name that says which course, libraries, data
and jail it has. It needs the package, and nothing of a course's folder. Where no jail can be had
it takes no jobs, unless GANCOURSE_UNSAFE=1 is set for it.
"""

import asyncio
import contextlib
import os
import time
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from typing import Any

from gancourse.cluster.offers import Offer, own_offer
from gancourse.cluster.worker import ROOM, disk_is_full, in_words
from graders.engine.cluster.performing import perform
from graders.engine.cluster.script import Script, Transcript
from graders.engine.run.pool import FOR_NOTEBOOKS, Source, StartError, pool

DISK_SECONDS = 60.0  # that a full disk is waited for, in which other workers take the work
LOOK_SECONDS = 2.0


def lasting_thread() -> Executor:
    """One thread, for which nobody waits who ends the worker while its template is starting."""
    from distributed.threadpoolexecutor import ThreadPoolExecutor

    made: Executor = ThreadPoolExecutor(1)
    return made


@dataclass
class Room:
    """What a worker keeps: the source of its jobs, if there is one, and what it offers."""

    offer: Offer
    source: Source | None = None
    thread: Executor = field(default_factory=lasting_thread)
    """Walls end with the thread that put them up: this one lives as long as the worker."""
    _open: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)

    def furnish(self, unsafe: bool) -> None:
        """Start the template; where that cannot be, the offer says why."""
        try:
            self.source = self._open.enter_context(pool(unsafe, warm=FOR_NOTEBOOKS))
        except (StartError, OSError) as error:
            self.offer = replace(self.offer, problem=in_words(error))
        else:
            self.offer = replace(self.offer, level=self.source.level)

    def close(self) -> None:
        self._open.close()


async def dask_setup(worker: Any) -> None:
    """Called by Dask before the worker joins its scheduler."""
    room = Room(replace(own_offer(), slots=worker.state.nthreads))
    unsafe = os.environ.get("GANCOURSE_UNSAFE") == "1"
    await asyncio.get_running_loop().run_in_executor(room.thread, room.furnish, unsafe)
    worker.extensions[ROOM] = room
    for work in ("jobs", "trainings") if room.source else ("trainings",):
        for places in (worker.state.total_resources, worker.state.available_resources):
            places[room.offer.resource(work)] = worker.state.nthreads


async def dask_teardown(worker: Any) -> None:
    """Called by Dask when the worker ends."""
    room = worker.extensions.pop(ROOM, None)
    if room is not None:
        await asyncio.get_running_loop().run_in_executor(room.thread, room.close)


def run_script(body: bytes) -> bytes:
    """A packed script to a packed transcript, in a job of this worker. Raises nothing."""
    from distributed import get_worker

    worker = get_worker()
    try:
        source, script = worker.extensions[ROOM].source, Script.read(body)
        made = with_room(lambda: perform(source, script)).packed()
    except Exception as error:  # as words: an exception would be unpickled by the grader
        words = f"the worker at {worker.address} failed: {in_words(error)}"
        made = Transcript(problem=words).packed()
    return made


def with_room(run: Callable[[], Transcript]) -> Transcript:
    """What it returns; a full disk is waited for a while. Raises what it raises."""
    until = time.monotonic() + DISK_SECONDS
    while True:
        try:
            return run()
        except OSError as error:
            if not disk_is_full(error) or time.monotonic() > until:
                raise
        time.sleep(LOOK_SECONDS)
