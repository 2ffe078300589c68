"""Asks a job one exercise's questions and judges what comes back. Trusted process only."""

import math
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from graders.criteria import Verdict, nothing
from graders.engine.run.job import Job
from graders.exercise import find, split
from graders.judging import NO_REPLY, better, verdict
from graders.limits import CPU_SECONDS
from graders.plain import Plain

_TYPES = {
    "nonce": str,
    "limit": str,
    "missing": bool,
    "observation": dict | None,
    "cpu": float,
}


@dataclass(frozen=True)
class Asked:
    """A verdict; the limit that the answer met, if any; whether there was no answer.

    limit: "", "cpu", "wall", "idle" or "memory".
    """

    verdict: Verdict
    limit: str = ""
    missing: bool = False


def ask(
    job: Job,
    exercise_id: str,
    seed: int | None,
    cpu_seconds: float = math.inf,
    stand_ins: Sequence[str] = (),
) -> Asked:
    """Pose, have the job observe what it holds under the exercise's name, judge.

    cpu_seconds: what the reply may cost.
    stand_ins: earlier exercises in whose places stand-ins answer.
    "start" is where the worker's global random states begin, so that a re-run repeats what was
    drawn. The reply must carry the nonce of this very question; no reply, or an unreadable one,
    is zero.
    Raises JobEndedError when the worker has gone, JobLostError when it is to be run again.
    """
    seed = secrets.randbits(64) if seed is None else seed
    questions = find(exercise_id).questions(np.random.default_rng(seed), stand_ins)
    nonce = secrets.token_hex(16)
    request = {
        "op": "observe",
        "exercise": exercise_id,
        "questions": questions,
        "nonce": nonce,
        "start": int(np.random.default_rng([seed, 1]).integers(2**31)),
    }
    return read(exercise_id, questions, nonce, job.ask(request, cpu_seconds))


def ask_fairly(
    job: Job,
    exercise_id: str,
    seed: int | None,
    failed: Callable[[str], bool],
    cpu_seconds: float = math.inf,
) -> Asked:
    """As `ask`; where the answer did not pass, once more with stand-ins for what failed before.

    failed: whether the student's answer to an earlier exercise of the lab, by name, did not pass;
    asked only where it matters. The better verdict counts: one slip costs one exercise.
    """
    own = ask(job, exercise_id, seed, cpu_seconds)
    uses = () if own.verdict.passed or own.missing else find(exercise_id).uses
    earlier = [name for name in uses if failed(name)]
    if not earlier:
        return own
    stood_in = ask(job, exercise_id, seed, cpu_seconds, earlier)
    chosen = better(own.verdict, stood_in.verdict, earlier)
    return replace(stood_in if chosen.note else own, verdict=chosen)


def read(exercise_id: str, questions: Plain, nonce: str, reply: Plain) -> Asked:
    """The verdict on one reply."""
    if not _well_formed(reply) or reply["nonce"] != nonce:
        return zero(exercise_id, "reply", NO_REPLY)
    if reply["limit"] == "cpu":
        hint = f"Stopped after {CPU_SECONDS:g} CPU seconds: look for a loop that never ends."
        return zero(exercise_id, "limit reached", hint, "cpu")
    if reply["missing"]:
        name = split(exercise_id)[1]
        hint = f"No {name} is defined when it is checked."
        return replace(zero(exercise_id, "defined", hint), missing=True)
    return Asked(verdict(exercise_id, questions, reply["observation"], reply["cpu"]))


def zero(exercise_id: str, criterion: str, hint: str, limit: str = "") -> Asked:
    """No points, for one reason."""
    return Asked(nothing(exercise_id, find(exercise_id).points, criterion, hint), limit)


def _well_formed(reply: Plain) -> bool:
    return (
        isinstance(reply, dict)
        and set(reply) == set(_TYPES)
        and all(isinstance(reply[key], kind) for key, kind in _TYPES.items())
    )
