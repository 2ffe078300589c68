"""Starts jobs: forks of a warm template where the system can fork, fresh processes elsewhere.

    with pool() as source, opened(source, FILE) as job:
        job.ask({"op": "ping"})

`source.level` says how a job is walled in: "nested" (a wall around the template, and namespaces
of its own for every job), "single" (one wall around a fresh process a job, where the system
refuses the inner ones), or "none".
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Protocol

from graders.engine.run.frames import Channel
from graders.engine.run.handles import Child, Keeper
from graders.engine.run.job import Job, JobEndedError, JobLostError, limit_met
from graders.engine.run.launching import program, python, settings_for, start
from graders.engine.run.rules import FILE, Limits

START_SECONDS = 300.0
SLOW = f"the template process was not ready after {START_SECONDS:g} seconds: is the machine busy?"
LEVELS = ("nested", "single", "none")
FOR_FILES, FOR_NOTEBOOKS = "", "notebooks"  # what a template makes ready; or an exercise's id


class Source(Protocol):
    """Where jobs come from."""

    level: str

    def open(self, limits: Limits) -> Job: ...

    def release(self, job: Job) -> None: ...

    def close(self) -> None: ...


class StartError(RuntimeError):
    """No worker can be started in this way; the message holds what was said."""


@contextlib.contextmanager
def opened(source: Source, limits: Limits) -> Iterator[Job]:
    """A job that is ended on leaving."""
    job = source.open(limits)
    try:
        yield job
    finally:
        source.release(job)


class Forks:
    """Jobs that are forks of one warm template process. Linux only.

    level: "nested" or "none". warm: what the template makes ready.
    Raises StartError where the walls cannot be had.
    """

    def __init__(self, level: str, warm: str = FOR_FILES) -> None:
        from graders.engine.run.watcher import Watcher

        self.level = level
        self._warm = [warm] if warm else []
        self._watcher = Watcher()
        self._lock = threading.Lock()
        self._scratch: dict[int, Path] = {}
        try:
            self._start()
            probe(self)
        except BaseException:
            self.close()
            raise

    def open(self, limits: Limits) -> Job:
        """Fork a worker. A template that has died is started anew."""
        scratch = self._make_scratch()
        settings = settings_for(self.level, limits, scratch)
        try:
            job = self._fork(settings, limits)
        except OSError:
            self._restart()
            job = self._fork(settings, limits)
        self._scratch[id(job)] = scratch
        self._watcher.add(job)
        return job

    def release(self, job: Job) -> None:
        self._watcher.remove(job)
        job.close()
        scratch = self._scratch.pop(id(job))
        if self.level == "none":
            shutil.rmtree(scratch, ignore_errors=True)

    def close(self) -> None:
        self._watcher.close()
        self._end()

    def _make_scratch(self) -> Path:
        if self.level == "none":
            return Path(tempfile.mkdtemp(prefix="gancourse-job-"))
        from graders.engine.jail.namespaces import SCRATCH

        return SCRATCH

    def _fork(self, settings: str, limits: Limits) -> Job:
        ours, theirs = socket.socketpair()
        lifeline, keeper = socket.socketpair()
        with theirs, keeper, self._lock:
            socket.send_fds(self._control, [settings.encode()], [theirs.fileno(), keeper.fileno()])
        fd = ours.detach()
        return Job(Channel(fd, fd), limits, Keeper(lifeline))

    def _start(self) -> None:
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs, tempfile.TemporaryFile() as errors:
            command = program(self.level, theirs.fileno(), *self._warm)
            self._process = start(command, theirs.fileno(), self.level, errors)
            theirs.close()
            self._control.settimeout(START_SECONDS)
            try:
                greeting = self._control.recv(4096)
            except TimeoutError:
                raise StartError(SLOW) from None
            self._control.settimeout(None)
            if not greeting:
                raise StartError(_last_words(errors))
        if json.loads(greeting)["threads"] != 1:
            raise StartError("the template process has more than one thread, so it cannot fork")

    def _restart(self) -> None:
        with self._lock:
            if self._process.poll() is None:
                raise JobLostError
            self._end()
            self._start()

    def _end(self) -> None:
        self._control.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Fresh:
    """A fresh process for every job: slower. level: "single" (Linux) or "none"."""

    def __init__(self, level: str, warm: str = FOR_FILES) -> None:
        self.level = level
        self._warm = [warm] if warm else []
        self._watcher = None
        if sys.platform == "linux":
            from graders.engine.run.watcher import Watcher

            self._watcher = Watcher()
        try:
            probe(self)
        except BaseException:
            self.close()
            raise

    def open(self, limits: Limits) -> Job:
        job = self._walled(limits) if self.level == "single" else self._piped(limits)
        try:
            job.ask({"op": "ping"})  # its memory is counted from where its imports end
        except JobEndedError as error:  # no answer has run in it yet
            said = job.handle.complaint() or str(error)
            job.close()
            raise JobLostError(said) from None
        if self._watcher is not None:
            self._watcher.add(job)
        return job

    def release(self, job: Job) -> None:
        if self._watcher is not None:
            self._watcher.remove(job)
        job.close()

    def close(self) -> None:
        if self._watcher is not None:
            self._watcher.close()

    def _walled(self, limits: Limits) -> Job:
        from graders.engine.jail.namespaces import SCRATCH

        ours, theirs = socket.socketpair()
        errors = tempfile.TemporaryFile()  # noqa: SIM115  closed with the job
        with theirs:
            settings = settings_for("single", limits, SCRATCH)
            command = program("single", theirs.fileno(), *self._warm, settings)
            process = start(command, theirs.fileno(), "single", errors)
        fd = ours.detach()
        return Job(Channel(fd, fd), limits, Child(process, errors))

    def _piped(self, limits: Limits) -> Job:
        pipe = subprocess.PIPE
        process = subprocess.Popen(python("graders.engine.run.worker"), stdin=pipe, stdout=pipe)
        assert process.stdin is not None
        assert process.stdout is not None
        channel = Channel(os.dup(process.stdout.fileno()), os.dup(process.stdin.fileno()))
        process.stdin.close()
        process.stdout.close()
        job = Job(channel, limits, Child(process))
        timer = threading.Timer(limits.wall_seconds, job.stop, [limit_met("wall")])
        timer.daemon = True
        timer.start()
        return job


def probe(source: Source) -> None:
    """Whether a job comes up. Raises StartError with what stands in its way."""
    try:
        with opened(source, FILE) as job:
            problem = job.ask({"op": "ping"})["problem"]
    except (JobEndedError, JobLostError) as error:
        problem = str(error) or "the worker ended at once"
    if problem is not None:
        raise StartError(str(problem))


def _last_words(errors: IO[bytes]) -> str:
    errors.seek(0)
    return f"the template process did not start: {errors.read().decode(errors='replace')[-2000:]}"


def open_level(level: str, warm: str = FOR_FILES) -> Source:
    """A source of jobs of one level. Raises StartError where this system has none."""
    if sys.platform != "linux":
        if level != "none":
            raise StartError("jails need Linux (on Windows: WSL 2)")
        return Fresh("none", warm)
    if level != "none" and shutil.which("bwrap") is None:
        raise StartError("bubblewrap is not installed (its command is bwrap)")
    return Fresh("single", warm) if level == "single" else Forks(level, warm)


@contextlib.contextmanager
def pool(
    unsafe: bool = False, warn: Callable[[str], None] | None = None, warm: str = FOR_FILES
) -> Iterator[Source]:
    """The best walled source of jobs that this system has.

    warm: FOR_NOTEBOOKS to start slower, and run notebooks faster; an exercise's id to start faster.
    unsafe: take one without walls where there is no other, after `warn` was told why.
    Raises StartError, naming the remedy, where there is none and `unsafe` is false.
    """
    source = _best(unsafe, warn, warm)
    try:
        yield source
    finally:
        source.close()


@contextlib.contextmanager
def soon(
    unsafe: bool = False, warn: Callable[[str], None] | None = None, warm: str = FOR_FILES
) -> Iterator[Callable[[], Source]]:
    """The best walled source of jobs, on its way while the block goes on; the call waits for it.

    The arguments are those of `pool`. The call raises StartError where there is none.
    """
    with ThreadPoolExecutor(1) as thread:  # walls end with the thread that put them up
        coming = thread.submit(_best, unsafe, warn, warm)
        try:
            yield coming.result
        finally:
            with contextlib.suppress(StartError):
                coming.result().close()


def _best(unsafe: bool, warn: Callable[[str], None] | None, warm: str) -> Source:
    said = []
    for level in LEVELS[:2]:
        try:
            return open_level(level, warm)
        except StartError as error:
            said.append(str(error))
    reason = f"no jail here: {said[0]} (`gancourse doctor` says what to do)"
    if not unsafe:
        raise StartError(reason)
    if warn is not None:
        warn(f"{reason}; answers run limited in time and memory only")
    return open_level("none", warm)
