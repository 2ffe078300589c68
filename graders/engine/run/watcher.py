"""Watches running jobs from outside and stops those that use more than they may. Linux only."""

import contextlib
import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from graders.engine.run.job import OTHERS_FIRST, Job, limit_met

TICK = 0.2
_COUNTED = Path("/proc/self/schedstat").exists()  # whether the kernel counts waits in line
_CLOCK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass
class _Seen:
    """What the watcher remembers of a job between two looks.

    worked: seconds on a processor or in line for one, at `looked`; before_cpu: CPU seconds before
    the first look, such as imports; asked_*: when the request that is due now was first seen.
    """

    started: float
    looked: float
    worked: float = 0.0
    idle: float = 0.0
    before_cpu: float | None = None
    base_bytes: int | None = None
    asked_at: float | None = None
    asked_cpu: float = 0.0
    asked_idle: float = 0.0


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
            self._seen[id(job)] = job, _Seen(now, now)

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
    if seen.before_cpu is None:  # walls were put up until now
        seen.before_cpu, seen.looked = sum(map(cpu_seconds, family)), now
    cpu, grown = _cpu(family, seen), _grown(family, seen)
    _count_idle(job, seen, family, cpu, now)
    _note_request(job, seen, cpu)
    for what, much in (("cpu", cpu), ("idle", seen.idle), ("bytes", grown)):
        job.used[what] = max(much, job.used.get(what, 0))
    if met := _met(job, seen, cpu, grown):
        job.stop(limit_met(met))


def _met(job: Job, seen: _Seen, cpu: float, grown: int) -> str:
    """The limit that a job has met; "" if none."""
    limits = job.limits
    if cpu > limits.cpu_seconds or cpu - seen.asked_cpu > job.may_use:
        return "cpu"
    if grown > limits.jail_bytes:
        return "memory"
    if seen.idle > limits.idle_seconds or seen.idle - seen.asked_idle > limits.pause_seconds:
        return "idle"
    return "" if job.may_go_on(cpu + seen.idle) else OTHERS_FIRST


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


def in_line_seconds(pid: int) -> float:
    """How long the threads of a process have waited for a processor; 0 where nobody counts."""
    total = 0
    for task in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        with contextlib.suppress(OSError, IndexError):
            total += int(task.read_text().split()[1])
    return total / 1e9


def states(family: list[int]) -> set[str]:
    """The states of all threads, in the kernel's letters: "R" can run, "D" waits for a disk."""
    found = set()
    for pid in family:
        for task in Path(f"/proc/{pid}/task").glob("*/stat"):
            with contextlib.suppress(OSError):
                found.add(task.read_text().rpartition(")")[2].split()[0])
    return found


def _cpu(family: list[int], seen: _Seen) -> float:
    """CPU seconds of all processes of the job since the first look."""
    return sum(map(cpu_seconds, family)) - (seen.before_cpu or 0.0)


def _note_request(job: Job, seen: _Seen, cpu: float) -> None:
    """Remember what had been used at the first look at the request that is due now."""
    if job.asked_at is None or job.asked_at != seen.asked_at:
        seen.asked_at, seen.asked_cpu, seen.asked_idle = job.asked_at, cpu, seen.idle


def _count_idle(job: Job, seen: _Seen, family: list[int], cpu: float, now: float) -> None:
    """Add the time since the last look in which the job owed a reply and did not work on it.

    In line for a processor is at work. A wait for a disk is idle by half: nobody chose it, but
    some sleep looks like it.
    """
    worked = cpu + sum(map(in_line_seconds, family))
    asked, did = job.asked_at, max(0.0, worked - seen.worked)
    since, seen.looked, seen.worked = seen.looked, now, worked
    if asked is None or job.has_said():
        return
    idle = now - max(since, asked) - did
    if idle <= 0:
        return
    seen_in = states(family)
    if _COUNTED or "R" not in seen_in:
        seen.idle += idle / 2 if "D" in seen_in else idle


def _grown(family: list[int], seen: _Seen) -> int:
    """Memory beyond what the worker began with, over all processes of the job."""
    if seen.base_bytes is None:
        seen.base_bytes = max(map(private_bytes, family))
    return sum(max(0, private_bytes(pid) - seen.base_bytes) for pid in family)
