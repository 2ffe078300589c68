"""Runs one submission's notebook in a job and judges its exercises. Trusted process only.

Takes plain data and gives plain data: the same job could run on another machine.
"""

import contextlib
import hashlib
import hmac
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Protocol

import numpy as np

from graders.criteria import Verdict
from graders.engine.ask.asking import Asked, ask_fairly, zero
from graders.engine.ask.outputs import clean, failure, tested, verdict_outputs, weight
from graders.engine.run.job import OTHERS_FIRST, End, JobEndedError, JobLostError, Partner
from graders.engine.run.pool import Source, opened
from graders.engine.run.rules import NOTEBOOK, Limits
from graders.engine.write.nodes import stream
from graders.exercise import split
from graders.limits import CPU_SECONDS

TRIES = 3
MAX_RESTARTS = 12
GRACE_SECONDS = 5.0
RAISED = re.compile(r"\b(?!NotImplemented)\w+(Error|Exception)\b")
"""An exception's name, in a hint or an output; a stub's own says that nothing was tried."""
LITTLE = 1.0  # seconds with which no further run is worth its start
MAX_SHOWN = 16 * 2**20


@dataclass(frozen=True)
class Cell:
    """A code cell to run. With an `exercise` it is a check cell, and is judged, not run.

    points: what the gradebook gives for it; None for a cell that is not graded.
    needed: whether it earns points or is the student's; after the last such cell none is run.
    students: whether its text is a student's.
    idle: whether no answer leans on it; it is then left out, unless something was missed.
    """

    source: str
    label: str
    points: float | None = None
    exercise: str = ""
    needed: bool = True
    students: bool = False
    idle: bool = False


@dataclass(frozen=True)
class Task:
    """One notebook to run. files: what lies beside it, by relative path."""

    cells: Sequence[Cell]
    files: Mapping[str, bytes]
    secret: bytes
    limits: Limits = NOTEBOOK

    def in_full(self) -> "Task":
        """With the idle cells."""
        return replace(self, cells=[replace(cell, idle=False) for cell in self.cells])


@dataclass
class Outcome:
    """What came of it: outputs a cell (in the cells' order), verdicts, and what to tell.

    faults: tracebacks of judges that failed, by the cell that is to be marked by hand.
    seconds: of wall time, all runs together; spent: CPU and idle seconds of the last run.
    ran: the cells that were run, judged or left out for a limit; none of the others was needed.
    missed: whether a student's cell or an answer raised, maybe for want of an idle cell.
    """

    outputs: list[list[Any]] = field(default_factory=list)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    limits: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    faults: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    spent: float = 0.0
    level: str = "none"
    shown: int = 0
    ran: set[int] = field(default_factory=set)
    missed: bool = False


LeftOut = Mapping[int, End]
"""The cells that are not run, with how each ended the job before."""
Attempt = Callable[[Task, Limits, LeftOut], Outcome]
"""One run of a task within what is left of its limits. Raises CellEndedJobError, JobLostError."""


def run_task(
    source: Source, task: Task, may_go_on: Callable[[float], bool] = lambda spent: True
) -> Outcome | None:
    """Run the cells in order and judge the check cells in their places.

    may_go_on: told now and then how many CPU and idle seconds a run has had. Where it says no,
    what has come so far is given up, and None returned.
    """
    return repeated(partial(_attempt, source, may_go_on), task)


def _attempt(
    source: Source,
    may_go_on: Callable[[float], bool],
    task: Task,
    limits: Limits,
    left_out: LeftOut,
) -> Outcome:
    """One run in a job of this machine."""
    with opened(source, limits) as job:
        job.may_go_on = may_go_on
        try:
            outcome = converse(job, task, left_out)
        except CellEndedJobError as error:
            error.used = job.used
            raise
    outcome.level, outcome.spent = source.level, spent(job.used)
    return outcome


class Runner(Protocol):
    """Where the tasks of a class are run. level: of the jail there."""

    level: str

    def at_a_time(self) -> int:
        """How many tasks to have on their way."""

    def run(self, task: Task, allows: Callable[[], float]) -> Outcome | None:
        """As `run_task`. allows: CPU and idle seconds that a run may have had by now."""


@dataclass
class Here:
    """Runs tasks in jobs of this machine, so many at a time."""

    source: Source
    jobs: int

    def __post_init__(self) -> None:
        self.level = self.source.level

    def at_a_time(self) -> int:
        return 2 * self.jobs  # the next is made ready while one runs

    def run(self, task: Task, allows: Callable[[], float]) -> Outcome | None:
        return run_task(self.source, task, lambda spent: spent <= allows())


def spent(used: Mapping[str, float]) -> float:
    """CPU and idle seconds of what a job has used."""
    return used.get("cpu", 0.0) + used.get("idle", 0.0)


def repeated(attempt: Attempt, task: Task) -> Outcome | None:
    """What comes of a task, or None where it was stopped for others' sake.

    Idle cells are left out. Where that may have cost anything, the task is run once more, in full,
    with the time that is left.
    """
    brief = _repeated(attempt, task)
    if brief is None or not brief.missed or not any(cell.idle for cell in task.cells):
        return brief
    used = {"cpu": brief.spent, "idle": brief.spent}
    full = _repeated(attempt, replace(task.in_full(), limits=_less(task.limits, used)))
    if full is not None:
        full.seconds += brief.seconds
    return full


def _repeated(attempt: Attempt, task: Task) -> Outcome | None:
    """What comes of it.

    A cell that takes the worker down (a crash, a limit) is left out, and the others are run
    again without it, so that it costs only what depends on it. All runs together may use the CPU
    and idle time of one.
    """
    start, left_out = time.perf_counter(), dict[int, End]()
    lost, left = 0, task.limits
    while True:
        try:
            outcome = attempt(task, left, left_out)
        except CellEndedJobError as error:
            if error.end.limit == OTHERS_FIRST:
                return None
            left_out[error.index], left = error.end, _less(left, error.used)
            if len(left_out) > MAX_RESTARTS or min(left.cpu_seconds, left.idle_seconds) < LITTLE:
                left_out |= dict.fromkeys(range(error.index, len(task.cells)), error.end)
        except JobLostError:
            lost += 1
            if lost >= TRIES:
                left_out = dict.fromkeys(range(len(task.cells)), End(LOST))
        else:
            outcome.seconds = time.perf_counter() - start
            return outcome


def _less(limits: Limits, used: Mapping[str, float]) -> Limits:
    """What is left of a submission's limits after a run."""
    cpu = limits.cpu_seconds - used.get("cpu", 0.0)
    idle = limits.idle_seconds - used.get("idle", 0.0)
    return replace(limits, cpu_seconds=max(cpu, LITTLE / 2), idle_seconds=max(idle, LITTLE / 2))


LOST = "It ended the process that ran it, several times."


class CellEndedJobError(Exception):
    """A cell took its worker down. used: what the job had used by then."""

    def __init__(self, index: int, end: End) -> None:
        super().__init__(end.hint)
        self.index, self.end = index, end
        self.used: Mapping[str, float] = {}


def seed_for(secret: bytes, exercise_id: str) -> int:
    """The seed of one exercise's questions: the same at every run of the same submission."""
    return int.from_bytes(hmac.digest(secret, exercise_id.encode(), hashlib.sha256)[:8])


def converse(job: Partner, task: Task, left_out: LeftOut) -> Outcome:
    """Ask for cell after cell, and judge. Raises CellEndedJobError or JobLostError."""
    outcome = Outcome()
    if len(left_out) < len(task.cells):
        files = {name: np.frombuffer(data, np.uint8) for name, data in task.files.items()}
        with _blaming(0):
            start = seed_for(task.secret, "start") % 2**31
            job.ask({"op": "notebook", "files": files, "start": start})
    for index, cell in enumerate(task.cells):
        if not any(later.needed for later in task.cells[index:]):
            outcome.outputs += _not_needed(len(task.cells) - index)
            break
        if cell.idle:
            outcome.outputs.append([stream(IDLE)])
            continue
        outcome.ran.add(index)
        if index in left_out:
            outcome.outputs.append(_left_out(cell, left_out[index], outcome))
            continue
        with _blaming(index):
            step = _check if cell.exercise else _run_cell
            outcome.outputs.append(step(job, task, cell, outcome))
    return outcome


IDLE = "Not run while grading: no points depend on it.\n"


def _not_needed(cells: int) -> list[list[Any]]:
    """The outputs of the cells after the last that points depend on."""
    note = "Not run while grading: no points depend on the cells from here on.\n"
    return [[stream(note)], *([] for _ in range(cells - 1))]


@contextlib.contextmanager
def _blaming(index: int) -> Iterator[None]:
    try:
        yield
    except JobEndedError as error:
        raise CellEndedJobError(index, error.end) from None


def _run_cell(job: Partner, task: Task, cell: Cell, outcome: Outcome) -> list[Any]:
    seconds = task.limits.cell_seconds
    request = {"op": "run", "source": cell.source, "seconds": seconds}
    reply = job.ask(request, seconds + GRACE_SECONDS)
    if not isinstance(reply, dict) or set(reply) != {"outputs", "error", "limit"}:
        reply = {"outputs": "[]", "error": "ReplyError", "limit": False}
    outputs = _room_for(clean(reply["outputs"]), outcome)
    if reply["limit"] is True:
        outcome.limits.append(f"{cell.label}: cpu")
    if reply["error"]:
        error = _first_error(outputs)
        outcome.errors.append(f"The cell {cell.label} stopped with {error}.")
        outcome.missed |= cell.students and bool(RAISED.match(error))
    if cell.points is None:
        return outputs
    outputs, flag = tested(outputs, reply["error"] == "", cell.points)
    outcome.flags += [f"{cell.label} {flag}"] if flag else []
    return outputs


def _room_for(outputs: list[Any], outcome: Outcome) -> list[Any]:
    """A cell's outputs, while all that the notebook showed stays within MAX_SHOWN characters."""
    outcome.shown += weight(outputs)
    if outcome.shown <= MAX_SHOWN:
        return outputs
    return [failure("OutputError", "The notebook showed too much: this cell's output is cut.")]


def _first_error(outputs: Sequence[Any]) -> str:
    errors = (f"{o.ename}: {o.evalue}" for o in outputs if o.output_type == "error")
    return next(errors, "an error")[:200]


def _check(job: Partner, task: Task, cell: Cell, outcome: Outcome) -> list[Any]:
    seed, most = seed_for(task.secret, cell.exercise), CPU_SECONDS + GRACE_SECONDS
    before = {split(key)[1]: verdict.passed for key, verdict in outcome.verdicts.items()}

    def failed(earlier: str) -> bool:
        return before.get(earlier) is False

    asked = ask_fairly(job, cell.exercise, seed, failed, most, task.files)
    if asked.missing and outcome.errors:
        hint = f"{_cause(outcome.errors)} So {asked.verdict.first_hint[:1].lower()}"
        asked = zero(cell.exercise, "defined", hint + asked.verdict.first_hint[1:])
    outcome.missed |= any(RAISED.search(criterion.hint) for criterion in asked.verdict.criteria)
    return _record(cell, asked, outcome)


def _cause(errors: Sequence[str]) -> str:
    """The last error that is not just a missing name, which an earlier one has caused."""
    return next((text for text in reversed(errors) if "NameError" not in text), errors[-1])


def _record(cell: Cell, asked: Asked, outcome: Outcome) -> list[Any]:
    """Note a verdict, and what else is to be told of it, and make the cell's outputs."""
    if asked.limit:
        outcome.limits.append(f"{split(cell.exercise)[1]}: {asked.limit}")
    if asked.verdict.fault:
        outcome.faults[cell.label] = asked.verdict.fault
        outcome.flags.append(f"{cell.label} could not be judged, by the grader's own fault")
    outcome.verdicts[cell.exercise] = asked.verdict
    return verdict_outputs(asked.verdict, cell.points or 0.0)


def _left_out(cell: Cell, end: End, outcome: Outcome) -> list[Any]:
    if end.limit:
        outcome.limits.append(f"{cell.label}: {end.limit}")
    if cell.exercise:
        return _record(cell, zero(cell.exercise, "runs", end.hint), outcome)
    outcome.errors.append(f"The cell {cell.label}: {end.hint}")
    return [failure("LimitReached" if end.limit else "Ended", end.hint)]
