"""Asks a job one exercise's questions and judges what comes back. Trusted process only."""

import secrets
from dataclasses import dataclass

import numpy as np

from graders.criteria import Verdict, nothing
from graders.engine.job import Job, JobEndedError
from graders.exercise import find
from graders.judging import verdict
from graders.limits import CPU_SECONDS
from graders.plain import Plain


@dataclass(frozen=True)
class Asked:
    """A verdict, and the limit that the answer met, if any ("cpu", "wall", "idle", "memory")."""

    verdict: Verdict
    limit: str = ""


def ask(job: Job, exercise_id: str, seed: int | None, **more: Plain) -> Asked:
    """Pose, have the job observe, judge.

    The reply must carry the nonce of this very question; no reply, or an unreadable one, is zero.
    Raises JobLostError when the job has to be run again.
    """
    exercise = find(exercise_id)
    questions = exercise.pose(np.random.default_rng(secrets.randbits(64) if seed is None else seed))
    nonce = secrets.token_hex(16)
    request = {"op": "observe", "exercise": exercise_id, "questions": questions, "nonce": nonce}
    try:
        reply = job.ask(request | more)
    except JobEndedError as error:
        name = "limit reached" if error.end.limit else "runs"
        return Asked(nothing(exercise_id, exercise.points, name, error.end.hint), error.end.limit)
    return read(exercise_id, questions, nonce, reply)


def read(exercise_id: str, questions: Plain, nonce: str, reply: Plain) -> Asked:
    """The verdict on one reply."""
    points = find(exercise_id).points
    keys = {"nonce", "limit", "observation", "cpu"}
    if not isinstance(reply, dict) or set(reply) != keys or reply["nonce"] != nonce:
        return Asked(nothing(exercise_id, points, "reply", NO_REPLY))
    if reply["limit"] is not False:
        hint = f"Stopped after {CPU_SECONDS:g} CPU seconds: look for a loop that never ends."
        return Asked(nothing(exercise_id, points, "limit reached", hint), "cpu")
    seconds = reply["cpu"] if type(reply["cpu"]) is float else 0.0
    return Asked(verdict(exercise_id, questions, reply["observation"], seconds))


NO_REPLY = "No readable reply came from your answer: return what the docstring says."
