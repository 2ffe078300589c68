"""Runs the tasks of a class on a cluster's workers, and judges what they send back."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from gancourse.cluster.calling import Cluster
from gancourse.cluster.connecting import SchedulerGoneError
from gancourse.cluster.offers import Offer, approved
from graders.engine.ask.running import Outcome, Task, repeated
from graders.engine.cluster.preload import run_script
from graders.engine.cluster.replaying import attempt
from graders.engine.cluster.script import Script, Transcript
from graders.engine.intake.reading import visible
from graders.engine.run.job import OTHERS_FIRST, End
from graders.engine.run.pool import LEVELS, StartError

AHEAD = 2  # tasks that wait at the scheduler, so that no worker waits for the grader


class WorkerFaultError(RuntimeError):
    """A worker could not run a job, through no fault of the submission's."""


@dataclass
class Elsewhere:
    """Where tasks are run: on the workers of one scheduler that offer the same."""

    cluster: Cluster
    resource: str
    level: str

    def at_a_time(self) -> int:
        """How many tasks to have on their way; workers may come and go."""
        return max(self.cluster.slots(self.resource), 1) + AHEAD

    def run(self, task: Task, allows: Callable[[], float]) -> Outcome | None:
        """As `run_task`. Raises WorkerFaultError, SchedulerGoneError or WorkersDiedError.

        allows: CPU and idle seconds that a job may spend by now; below 0: nothing any more.
        """
        perform = partial(self._perform, lambda: allows() >= 0)
        outcome = repeated(partial(attempt, perform, allows), task)
        if outcome is not None:
            outcome.level = self.level
        return outcome

    def _perform(self, wanted: Callable[[], bool], script: Script) -> Transcript:
        said = self.cluster.call(run_script, script.packed(), self.resource, wanted)
        if said is None:
            return Transcript(end=End("", OTHERS_FIRST))
        transcript = Transcript.read(said)
        if transcript.problem:
            raise WorkerFaultError(visible(transcript.problem))
        return transcript


@contextlib.contextmanager
def elsewhere(address: str, unsafe: bool, warn: Callable[[str], None]) -> Iterator[Elsewhere]:
    """The workers of a scheduler that offer the best jail; the others are named by `warn`.

    Raises StartError where there are none, or no scheduler.
    """
    try:
        with Cluster(address) as cluster:
            fit, why = approved(cluster.offers(), partial(_no_jobs, unsafe))
            if not fit:
                raise StartError(_none(address, why))
            best = min(fit.values(), key=lambda offer: LEVELS.index(offer.level))
            fit, lower = approved(fit, partial(_lower, best))
            for name, words in (why | lower).items():
                warn(f"the worker {visible(name)} gets no work: {visible(words)}")
            yield Elsewhere(cluster, best.resource("jobs"), best.level)
    except SchedulerGoneError as error:
        raise StartError(str(error)) from None


def _no_jobs(unsafe: bool, offer: Offer) -> str:
    """Why a worker that agrees otherwise takes no jobs of students; "" where it does."""
    if offer.level not in LEVELS:
        return offer.problem or "it has no jail"
    if offer.level == "none" and not unsafe:
        return "it has no jail (`gancourse doctor` there says what to do)"
    return ""


def _lower(best: Offer, offer: Offer) -> str:
    """Why not where another has better walls."""
    if offer.level == best.level:
        return ""
    return f"its jail is {offer.level}, that of others {best.level}"


def _none(address: str, why: dict[str, str]) -> str:
    if not why:
        how = "`dask worker ADDRESS --preload graders.engine.cluster.preload`"
        return f"the Dask scheduler at {address} has no workers: start some with {how}"
    name, words = next(iter(why.items()))
    more = f" (and {len(why) - 1} more: `gancourse doctor --scheduler`)" if len(why) > 1 else ""
    return f"no worker at {address} can grade: {visible(name)}: {visible(words)}{more}"
