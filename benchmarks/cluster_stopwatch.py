"""Notes what each submission of a class costs on its way to a cluster and back."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

import psutil
from cluster_simulation import Steps

from gancourse.cluster.calling import Cluster
from graders.engine.ask.running import Outcome, Task
from graders.engine.cluster.grading import Elsewhere
from graders.engine.cluster.script import Transcript
from graders.engine.write.converter import ClassGrader
from graders.engine.write.listening import Listener
from graders.engine.write.records import Record

PARTS = {"MainThread": "gradebook and notebooks", "ThreadPoolExecutor": "questions and judges"}
TRANSFER = "transfer"


@dataclass
class Costs:
    """One submission. Seconds of wall time; bytes there and back."""

    prepared: float = 0.0
    ran: float = 0.0
    jobs: list[float] = field(default_factory=list)
    called: float = 0.0
    worked: float = 0.0
    written: float = 0.0
    sent: int = 0
    came: int = 0

    def steps(self) -> Steps:
        """What was the grader's, and what the worker's. Waiting in lines is neither."""
        return Steps(self.prepared, tuple(self.jobs), self.ran - self.called + self.written)


@dataclass
class Stopwatch(Listener):
    """One run. seconds: from the first submission's start to the last one's end, without what is
    made ready once for the whole class.

    cpu: CPU seconds of the grader in that time, by part.
    """

    costs: dict[str, Costs] = field(default_factory=lambda: defaultdict(Costs))
    cpu: dict[str, float] = field(default_factory=dict)
    seconds: float = 0.0
    _began: float = 0.0
    _before: dict[str, float] = field(default_factory=dict)
    _owners: dict[int, str] = field(default_factory=dict)
    _now: threading.local = field(default_factory=threading.local)

    def on_record(self, record: Record) -> None:
        self.seconds = time.perf_counter() - self._began
        self.cpu = {part: cpu - self._before[part] for part, cpu in cpu_by_part().items()}

    def prepare(self, real: Callable[..., Any], grader: Any, run: Any, student: str) -> Any:
        if not self._before:
            self._began, self._before = time.perf_counter(), cpu_by_part()
        work, self.costs[student].prepared = clocked(real, grader, run, student)
        self._owners[id(work.part.task)] = student
        return work

    def run(self, real: Callable[..., Any], place: Any, task: Task, *more: Any) -> Outcome:
        cost = self._now.cost = self.costs[self._owners[id(task)]]
        outcome, seconds = clocked(real, place, task, *more)
        cost.ran += seconds
        return outcome

    def call(self, real: Callable[..., Any], cluster: Any, kind: Any, body: bytes, *m: Any) -> Any:
        cost = self._now.cost
        said, seconds = clocked(real, cluster, kind, body, *m)
        used = Transcript.read(said).used
        cost.called, cost.sent, cost.came = (
            cost.called + seconds,
            cost.sent + len(body),
            cost.came + len(said),
        )
        cost.worked += used["cpu"] + used["idle"]
        cost.jobs.append(used["wall"])
        return said

    def finish(self, real: Callable[..., Any], grader: Any, run: Any, work: Any, *m: Any) -> Any:
        done, self.costs[work.student].written = clocked(real, grader, run, work, *m)
        return done


def clocked(real: Callable[..., Any], *arguments: Any) -> tuple[Any, float]:
    """What a call returns, and the seconds that it took."""
    start = time.perf_counter()
    return real(*arguments), time.perf_counter() - start


def cpu_by_part() -> dict[str, float]:
    """CPU seconds of this process: of the main thread, of those that judge, and of Dask's."""
    names = {thread.native_id: thread.name.partition("-")[0] for thread in threading.enumerate()}
    cpu = dict.fromkeys([*PARTS.values(), TRANSFER], 0.0)
    for thread in psutil.Process().threads():
        part = PARTS.get(names.get(thread.id, ""), TRANSFER)
        cpu[part] += thread.user_time + thread.system_time
    return cpu


@contextmanager
def watched(watch: Stopwatch) -> Iterator[None]:
    """Have a stopwatch note what is graded in the block."""

    def noted(owner: type, name: str, noting: Callable[..., Any]) -> Any:
        real = getattr(owner, name)
        return patch.object(owner, name, lambda *arguments: noting(real, *arguments))

    with (
        noted(ClassGrader, "_prepare", watch.prepare),
        noted(Elsewhere, "run", watch.run),
        noted(Cluster, "call", watch.call),
        noted(ClassGrader, "_finish", watch.finish),
    ):
        yield
