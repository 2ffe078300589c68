"""Watches running jobs from outside and stops those that use more than they may. Linux only."""

import contextlib
import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from graders.engine.run.job import Job, limit_met

TICK = 0.2
_CLOCK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass
class _Seen:
    """What the watcher remembers of a job between two looks."""

    started: float
    base_bytes: int | None = None
    asked_at: float | None = None
    asked_cpu: float = 0.0
    busy_cpu: float = 0.0
    busy_at: float = 0.0


class Watcher:
    """One thread for all jobs. Looks every TICK seconds."""

    def __init__(self) -> None:
        self._seen: dict[int, tuple[Job, _Seen]] = {}
        self._lock = threading.Lock()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def add(self, job: Job) -> None:
        now = time.monotonic()
        with self._lock:
            self._seen[id(job)] = job, _Seen(now, busy_at=now)

    def remove(self, job: Job) -> None:
        with self._lock:
            self._seen.pop(id(job), None)

    def close(self) -> None:
        self._done.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._done.wait(TICK):
            with self._lock:
                jobs = list(self._seen.values())
            for job, seen in jobs:
                with contextlib.suppress(OSError, ValueError):
                    look(job, seen)


def look(job: Job, seen: _Seen) -> None:
    """Compare what a job uses with what it may use; stop it where that is more."""
    now, limits = time.monotonic(), job.limits
    if now - seen.started > limits.wall_seconds:
        job.stop(limit_met("wall"))
    if job.asked_at is None and seen.base_bytes is None:
        return  # it has not begun
    if (pid := job.handle.pid()) is None:
        return
    family = descendants(pid)
    cpu = sum(map(cpu_seconds, family))
    grown = _grown(family, seen)
    job.used.update(
        cpu=max(cpu, job.used.get("cpu", 0)), bytes=max(grown, job.used.get("bytes", 0))
    )
    if cpu > limits.cpu_seconds or _for_this_reply(job, seen, cpu) > job.may_use:
        job.stop(limit_met("cpu"))
    elif grown > limits.jail_bytes:
        job.stop(limit_met("memory"))
    elif _idle_since(job, seen, cpu, now) > limits.idle_seconds:
        job.stop(limit_met("idle"))


def descendants(pid: int) -> list[int]:
    """A process and all below it; those that end meanwhile may be missing."""
    found, queue = [], [pid]
    while queue:
        pid = queue.pop()
        found.append(pid)
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                queue += map(int, task.read_text().split())
    return found


def cpu_seconds(pid: int) -> float:
    """CPU time of a process and of the children that it has waited for."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / _CLOCK


def private_bytes(pid: int) -> int:
    """Anonymous and shared memory of a process; what it has of the template's is included."""
    kinds = ("RssAnon:", "RssShmem:")
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(kinds))


def _for_this_reply(job: Job, seen: _Seen, cpu: float) -> float:
    """CPU seconds since the first look at the request that is being answered."""
    if job.asked_at != seen.asked_at:
        seen.asked_at, seen.asked_cpu = job.asked_at, cpu
    return cpu - seen.asked_cpu if job.asked_at is not None else 0.0


def _grown(family: list[int], seen: _Seen) -> int:
    """Memory beyond what the worker began with, over all processes of the job."""
    if seen.base_bytes is None:
        seen.base_bytes = max(map(private_bytes, family))
    return sum(max(0, private_bytes(pid) - seen.base_bytes) for pid in family)


def _idle_since(job: Job, seen: _Seen, cpu: float, now: float) -> float:
    """Seconds for which the job has owed a reply without using the processor."""
    asked = job.asked_at
    if asked is None or cpu - seen.busy_cpu > 0.05:
        seen.busy_cpu, seen.busy_at = cpu, now
        return 0.0
    return now - max(seen.busy_at, asked)
