"""The grader's part: foresee what a job will be asked, and judge by the transcript of its answers.

`converse` asks and judges in turn, and what it asks may depend on a verdict: whoever fails an
exercise that calls an earlier one is asked once more, with a stand-in. A conversation over a
network would wait for each reply. So all that is sure to be asked is sent at once, and `converse`
then talks to the transcript. Where it asks for more than was foreseen, or less, the job is run
again with what is known by then. The questions and the order are those of a job on this machine,
and so are the verdicts.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from graders.engine.ask.running import (
    CellEndedJobError,
    LeftOut,
    Outcome,
    Task,
    converse,
    spent,
)
from graders.engine.cluster.script import Script, Step, Transcript
from graders.engine.run.job import JobEndedError, JobLostError
from graders.engine.run.rules import Limits
from graders.plain import Plain

ROUNDS = 8  # more than any lab's exercises that call each other; then its answers vary
Perform = Callable[[Script], Transcript]


@dataclass
class Foreseen:
    """Notes what a job is sure to be asked: as if each answer were missing, and no cell failed."""

    steps: list[Step] = field(default_factory=list)

    def ask(self, request: Plain, cpu_seconds: float = math.inf) -> Plain:
        self.steps.append(Step(request, cpu_seconds))
        if request["op"] == "observe":
            said = {"nonce": request["nonce"], "limit": "", "missing": True}
            return said | {"observation": None, "cpu": 0.0}
        return {"outputs": "[]", "error": "", "limit": False}


@dataclass
class Replay:
    """A job whose answers are known. asked: what it was asked; agrees: whether as foreseen."""

    steps: Sequence[Step]
    transcript: Transcript
    asked: list[Step] = field(default_factory=list)
    agrees: bool = True
    _place: int = 0

    def ask(self, request: Plain, cpu_seconds: float = math.inf) -> Plain:
        self.asked.append(Step(request, cpu_seconds))
        ahead = range(self._place, len(self.steps))
        found = next((i for i in ahead if _same(self.steps[i].request, request)), None)
        self.agrees = self.agrees and found == self._place
        if found is None:
            return None  # no reply, which is zero
        self._place = found + 1
        if found >= len(self.transcript.replies):
            raise self._ended()
        return _renewed(self.transcript.replies[found], self.steps[found].request, request)

    def next_steps(self, complete: bool) -> list[Step]:
        """What was asked, and, where the conversation broke off, what was still to come."""
        return [*self.asked, *(() if complete else self.steps[self._place :])]

    @property
    def as_foreseen(self) -> bool:
        """Whether all that was asked was foreseen, and nothing else."""
        ended = self._place >= min(len(self.steps), len(self.transcript.replies) + 1)
        return self.agrees and ended

    def _ended(self) -> Exception:
        end = self.transcript.end
        return JobEndedError(end) if end else JobLostError(self.transcript.lost or "")


def attempt(
    perform: Perform, allows: Callable[[], float], task: Task, limits: Limits, out: LeftOut
) -> Outcome:
    """One run of a task elsewhere. allows: seconds after which, by now, others come first.

    Raises CellEndedJobError, JobLostError, and what `perform` raises.
    """
    foreseen = Foreseen()
    converse(foreseen, task, out)
    steps: Sequence[Step] = foreseen.steps
    for _ in range(ROUNDS):
        transcript = perform(Script(steps, limits, allows())) if steps else Transcript()
        replay = Replay(steps, transcript)
        try:
            outcome = converse(replay, task, out)
        except CellEndedJobError as error:
            error.used = transcript.used
            ended: Exception | None = error
        except JobLostError as error:
            ended = error
        else:
            ended = None
        if replay.as_foreseen:
            break
        steps = replay.next_steps(complete=ended is None)
    if ended is not None:
        raise ended
    outcome.spent = spent(transcript.used)
    return outcome


def _same(one: Plain, other: Plain) -> bool:
    """Whether two requests ask the same; questions follow from the exercise and its stand-ins."""
    return _key(one) == _key(other)


def _key(request: Plain) -> tuple[object, ...]:
    stand_ins = request.get("questions", {}).get("stand_ins", {})
    return (
        request["op"],
        request.get("exercise"),
        request.get("source"),
        request.get("start"),
        tuple(sorted(stand_ins)),
    )


def _renewed(reply: Plain, sent: Plain, asked: Plain) -> Plain:
    """A reply to a request that was made anew: its nonce counts if it is the one that was sent."""
    if isinstance(reply, dict) and "nonce" in asked and reply.get("nonce") == sent["nonce"]:
        return reply | {"nonce": asked["nonce"]}
    return reply
