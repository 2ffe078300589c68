"""Starts jobs: forks of a warm template where the system can fork, fresh processes elsewhere.

with pool(walls) as source:
    job = source.open(FILE)
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
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from graders.engine.frames import Channel
from graders.engine.job import Job, JobLostError
from graders.engine.rules import Limits

START_SECONDS = 120.0


class Source(Protocol):
    """Where jobs come from."""

    level: str

    def open(self, limits: Limits) -> Job: ...

    def release(self, job: Job) -> None: ...

    def close(self) -> None: ...


class StartError(RuntimeError):
    """The template process did not start; the message holds what it said."""


@contextlib.contextmanager
def opened(source: Source, limits: Limits) -> Iterator[Job]:
    """A job that is ended on leaving."""
    job = source.open(limits)
    try:
        yield job
    finally:
        source.release(job)


def python(module: str, *arguments: str) -> list[str]:
    """The command that runs one of our modules, blind to the user's Python settings."""
    return [sys.executable, "-I", "-m", module, *arguments]


def environment(scratch: Path) -> dict[str, str]:
    """All that a worker sees of the environment."""
    home = str(scratch)
    names = {"HOME": home, "TMPDIR": home, "MPLCONFIGDIR": home, "PATH": "/usr/bin:/bin"}
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    quick = {"GANCOURSE_QUICK": "1", "NBGRADER_EXECUTION": "autograde", "MPLBACKEND": "agg"}
    return names | dict.fromkeys(threads, "1") | quick | {"LANG": "C.UTF-8"}


class Template:
    """A warm template process without walls; each job is a fork with limits. Linux only."""

    level = "none"

    def __init__(self) -> None:
        from graders.engine.watcher import Watcher

        self._watcher = Watcher()
        self._lock = threading.Lock()
        self._scratch: dict[int, Path] = {}
        self._start()

    def open(self, limits: Limits) -> Job:
        """Fork a worker. A template that has died is started anew, once."""
        scratch = Path(tempfile.mkdtemp(prefix="gancourse-job-"))
        try:
            job = self._fork(limits, scratch)
        except OSError:
            self._restart()
            job = self._fork(limits, scratch)
        self._scratch[id(job)] = scratch
        self._watcher.add(job)
        return job

    def release(self, job: Job) -> None:
        self._watcher.remove(job)
        job.close()
        shutil.rmtree(self._scratch.pop(id(job)), ignore_errors=True)

    def close(self) -> None:
        self._watcher.close()
        self._end()

    def _fork(self, limits: Limits, scratch: Path) -> Job:
        settings = {
            "limits": limits.plain(),
            "scratch": str(scratch),
            "environment": environment(scratch),
        }
        ours, theirs = socket.socketpair()
        lifeline, keeper = socket.socketpair()
        with theirs, keeper, self._lock:
            message = json.dumps(settings).encode()
            socket.send_fds(self._control, [message], [theirs.fileno(), keeper.fileno()])
        fd = ours.detach()

        def kill() -> None:
            with contextlib.suppress(OSError):
                lifeline.shutdown(socket.SHUT_WR)

        return Job(Channel(fd, fd), limits, kill, lifeline)

    def _start(self) -> None:
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs, tempfile.TemporaryFile() as errors:
            self._process = subprocess.Popen(
                self._command(theirs.fileno()),
                pass_fds=[theirs.fileno()],
                env=environment(Path(tempfile.gettempdir())),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
            theirs.close()
            self._greet(errors)

    def _command(self, fd: int) -> list[str]:
        return python("graders.engine.template", str(fd))

    def _greet(self, errors: object) -> None:
        self._control.settimeout(START_SECONDS)
        greeting = self._control.recv(4096)
        self._control.settimeout(None)
        if not greeting:
            errors.seek(0)  # type: ignore[attr-defined]
            said = errors.read().decode(errors="replace")  # type: ignore[attr-defined]
            raise StartError(f"the template process did not start: {said[-2000:]}")
        if json.loads(greeting)["threads"] != 1:
            self._end()
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
    """A new process for every job, for systems without fork: slower, and no limit but time."""

    level = "none"

    def open(self, limits: Limits) -> Job:
        scratch = tempfile.gettempdir()
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            python("graders.engine.worker"), stdin=pipe, stdout=pipe, cwd=scratch
        )
        assert process.stdin is not None
        assert process.stdout is not None
        channel = Channel(os.dup(process.stdout.fileno()), os.dup(process.stdin.fileno()))
        process.stdin.close()
        process.stdout.close()
        job = Job(channel, limits, process.kill)
        timer = threading.Timer(limits.wall_seconds, _out_of_time, [job])
        timer.daemon = True
        timer.start()
        return job

    def release(self, job: Job) -> None:
        job.close()

    def close(self) -> None:
        return


def _out_of_time(job: Job) -> None:
    from graders.engine.job import limit_met

    job.stop(limit_met("wall"))


@contextlib.contextmanager
def pool(unsafe: bool = True) -> Iterator[Source]:
    """The best source of jobs that this system has."""
    source: Source = Template() if sys.platform == "linux" else Fresh()
    try:
        yield source
    finally:
        source.close()
