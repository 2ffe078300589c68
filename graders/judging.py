"""Turns observations into a verdict; fails closed. Trusted process only."""

import logging
import traceback
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from graders.border import RAISED, problem
from graders.criteria import Criterion, Verdict, nothing
from graders.exercise import Exercise, find, find_judge, names, split
from graders.limits import PatienceError, patience
from graders.plain import Plain

EMPTY = "NotImplementedError"
MAX_HINT = 4000
NO_REPLY = "No readable reply came from your answer: return what the docstring says."
log = logging.getLogger("graders")


def verdict(
    exercise_id: str, questions: Plain, observation: Plain, seconds: float = 0.0
) -> Verdict:
    """Judge what `graders.observing.observe` returned.

    An answer that raised outside any probe, or an observation that may not cross the exercise's
    border, is zero for this exercise, with the reason as its hint. An exception behind the border
    is the grader's fault: the verdict then has no criteria, and its `fault` the traceback.
    """
    exercise = find(exercise_id)
    try:
        refused = _refused(exercise_id, exercise, questions, observation)
        if refused is not None:
            return refused
        with (
            patience(exercise.judging_seconds),
            np.errstate(all="ignore"),
        ):  # made-up numbers overflow
            criteria = tuple(find_judge(exercise_id)(questions, observation["seen"]))
    except PatienceError:
        most = f"{exercise.judging_seconds:g} seconds"
        hint = f"{NO_REPLY} What came took longer than {most} to judge."
        return nothing(exercise_id, exercise.points, "reply", hint)
    except Exception:  # a broken judge must neither end a class nor cost or give a point
        text = traceback.format_exc()
        log.error("The judge of %s failed.\n%s", exercise_id, text)
        return Verdict(exercise_id, exercise.points, (), seconds, fault=text)
    return Verdict(exercise_id, exercise.points, tuple(map(_short, criteria)), seconds)


def _refused(
    exercise_id: str, exercise: Exercise, questions: Plain, observation: Plain
) -> Verdict | None:
    """Zero, for what raised or may not cross the border."""
    if type(observation) is not dict or set(observation) != {"seen", "raised"}:
        return nothing(exercise_id, exercise.points, "reply", NO_REPLY)
    raised = observation["raised"]
    if raised is None:
        slip = problem(observation["seen"], exercise.border(questions))
        hint = slip and f"{NO_REPLY} What was looked at does not fit ({slip})."
    else:
        hint = NO_REPLY if problem(raised, RAISED) else explain(exercise_id, raised)
    criterion = "reply" if raised is None else "runs"
    return nothing(exercise_id, exercise.points, criterion, hint) if hint else None


def _short(criterion: Criterion) -> Criterion:
    """A hint may quote what came from a student's process: not at any length."""
    return replace(criterion, hint=criterion.hint[:MAX_HINT])


def explain(exercise_id: str, raised: Plain) -> str:
    """One or two sentences on an exception that an answer raised."""
    lab, name = split(exercise_id)
    where = raised["where"]
    if raised["type"] == EMPTY:
        other = where["name"] if where and where["name"] in names(lab) else name
        called = f"{name} calls {other}, which" if other != name else name
        return f"{called} is not filled in yet: replace `raise NotImplementedError` by your code."
    place = f" at line {where['line']}: `{where['code']}`" if where and where["code"] else ""
    return f"{name} raised {raised['type']}: {raised['message']}{place}"[:MAX_HINT]


def better(own: Verdict, stood_in: Verdict, names: Sequence[str]) -> Verdict:
    """The verdict that counts, of one with the student's own earlier answers and one without.

    names: the earlier exercises that did not pass, and for which stand-ins took part.
    """
    listed = " and ".join(names)
    if stood_in.fault or stood_in.points <= own.points:
        return with_earlier_failures(own, names)
    note = f"{listed} did not pass yet, so this was judged with a stand-in for it: no point is lost"
    return replace(stood_in, note=f"{note} twice.")


def with_earlier_failures(result: Verdict, failed: Sequence[str]) -> Verdict:
    """Head the first hint with the earlier exercises that the answer uses and that did not pass."""
    if not failed or result.passed:
        return result
    names = " and ".join(failed)
    prefix = f"First mend {names}, which this one may use and which did not pass. "
    criteria = list(result.criteria)
    place = next((i for i, c in enumerate(criteria) if not c.passed), None)
    if place is not None:
        criteria[place] = replace(criteria[place], hint=prefix + criteria[place].hint)
    return replace(result, criteria=tuple(criteria))
