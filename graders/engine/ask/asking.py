"""Asks a job one exercise's questions and judges what comes back. Trusted process only."""

import math
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from graders.criteria import Verdict, nothing
from graders.engine.intake.reading import too_large
from graders.engine.run.job import Partner
from graders.exercise import find, split
from graders.judging import NO_REPLY, better, verdict
from graders.limits import CPU_SECONDS
from graders.plain import Plain

Files: TypeAlias = Mapping[str, "bytes | np.ndarray | None"]
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
    job: Partner,
    exercise_id: str,
    seed: int | None,
    cpu_seconds: float = math.inf,
    stand_ins: Sequence[str] = (),
    files: Files | None = None,
) -> Asked:
    """Pose, have the job observe what it holds under the exercise's name, judge.

    cpu_seconds: what the reply may cost.
    stand_ins: earlier exercises in whose places stand-ins answer.
    files: what was handed in beside the answer; of it the job gets what the exercise asks for, and
        an answer with a file that is too large is not looked at.
    "start" is where the worker's global random states begin, so that a re-run repeats what was
    drawn. The reply must carry the nonce of this very question; no reply, or an unreadable one,
    is zero.
    Raises JobEndedError when the worker has gone, JobLostError when it is to be run again.
    """
    brought = brought_along(exercise_id, files or {})
    if isinstance(brought, str):
        return zero(exercise_id, "size", brought)
    seed = secrets.randbits(64) if seed is None else seed
    questions = find(exercise_id).questions(np.random.default_rng(seed), stand_ins)
    nonce = secrets.token_hex(16)
    request = {
        "op": "observe",
        "exercise": exercise_id,
        "questions": questions,
        "nonce": nonce,
        "start": int(np.random.default_rng([seed, 1]).integers(2**31)),
        **({"files": brought} if brought else {}),
    }
    return read(exercise_id, questions, nonce, job.ask(request, cpu_seconds))


def brought_along(exercise_id: str, files: Files) -> dict[str, np.ndarray | None] | str:
    """The files, uint8, that an exercise asks for, None for one that is not there; or a hint."""
    found: dict[str, np.ndarray | None] = {}
    for name, most in find(exercise_id).beside.items():
        content = files.get(name)
        if content is not None and len(content) > most:
            return too_large(name, len(content), most)
        found[name] = None if content is None else np.frombuffer(content, np.uint8)
    return found


def ask_fairly(
    job: Partner,
    exercise_id: str,
    seed: int | None,
    failed: Callable[[str], bool],
    cpu_seconds: float = math.inf,
    files: Files | None = None,
) -> Asked:
    """As `ask`; where the answer did not pass, once more with stand-ins for what failed before.

    failed: whether the student's answer to an earlier exercise of the lab, by name, did not pass;
    asked only where it matters. The better verdict counts: one slip costs one exercise.
    """
    own = ask(job, exercise_id, seed, cpu_seconds, files=files)
    uses = () if own.verdict.passed or own.missing else find(exercise_id).uses
    earlier = [name for name in uses if failed(name)]
    if not earlier:
        return own
    stood_in = ask(job, exercise_id, seed, cpu_seconds, earlier, files)
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
