"""Turns observations into a verdict; fails closed. Trusted process only."""

from collections.abc import Sequence
from dataclasses import replace

from graders.criteria import Criterion, Verdict, nothing
from graders.exercise import find, find_judge
from graders.plain import Plain

EMPTY = "NotImplementedError"
MAX_HINT = 4000


def verdict(
    exercise_id: str, questions: Plain, observation: Plain, seconds: float = 0.0
) -> Verdict:
    """Judge what `graders.observing.observe` returned.

    An answer that raised outside any probe, or an observation that the judge cannot read, is
    zero for this exercise, with the reason as its hint.
    """
    points = find(exercise_id).points
    if not isinstance(observation, dict) or set(observation) != {"seen", "raised"}:
        return nothing(exercise_id, points, "reply", "No readable reply came from your answer.")
    judge = find_judge(exercise_id)
    try:
        if observation["raised"] is not None:
            return nothing(exercise_id, points, "runs", explain(exercise_id, observation["raised"]))
        criteria = tuple(judge(questions, observation["seen"]))
    except Exception:  # what a student's process sent may be anything, and must end nothing
        hint = "What your answer returned could not be read: return what the docstring says."
        return nothing(exercise_id, points, "reply", hint)
    return Verdict(exercise_id, points, tuple(map(_short, criteria)), seconds)


def _short(criterion: Criterion) -> Criterion:
    """A hint may quote what came from a student's process: not at any length."""
    return replace(criterion, hint=criterion.hint[:MAX_HINT])


def explain(exercise_id: str, raised: Plain) -> str:
    """One or two sentences on an exception that an answer raised."""
    name = exercise_id.partition(".")[2]
    if raised["type"] == EMPTY:
        return f"{name} is not filled in yet: replace `raise NotImplementedError` by your code."
    where = raised["where"]
    place = f" at line {where['line']}: `{where['code']}`" if where and where["code"] else ""
    return f"{name} raised {raised['type']}: {raised['message']}{place}"[:MAX_HINT]


def with_earlier_failures(result: Verdict, failed: Sequence[str]) -> Verdict:
    """Prefix each hint with the earlier exercises that the answer uses and that did not pass."""
    if not failed or result.passed:
        return result
    names = " and ".join(failed)
    prefix = f"First mend {names}, which this one uses and which did not pass. "
    criteria = tuple(
        c if c.passed else Criterion(c.name, c.passed, prefix + c.hint, c.weight, c.numeric)
        for c in result.criteria
    )
    return Verdict(result.exercise, result.max_points, criteria, result.seconds)
