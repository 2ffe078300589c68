"""`check` for notebooks: pose, observe and judge in one call, in the student's own kernel."""

import math
import secrets
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gancourse.course_root import NoCourseError
from graders.asserting import asserted, judges_here, not_asserted
from graders.criteria import Verdict, nothing
from graders.exercise import find, split
from graders.judging import better, verdict
from graders.limits import TOO_LONG, CpuLimitError, cpu_limit
from graders.report import as_html, as_text
from graders.worked import folded, worked_solution


@dataclass(frozen=True)
class Seen:
    """An answer that was judged, and whether it passed."""

    answer: Any
    passed: bool


class Points(float):
    """The points of a verdict: a number to nbgrader, a sentence to whoever reads the notebook."""

    max_points: float = 0.0

    @classmethod
    def of(cls, result: Verdict) -> "Points":
        """The points of a verdict; nan where the grader itself failed."""
        points = cls(math.nan if result.fault or not result.graded else result.points)
        points.max_points = result.max_points
        return points

    def _repr_html_(self) -> str:
        """What JupyterLab shows as the cell's value, in place of a bare number."""
        if math.isnan(self):
            return "No points yet."
        return f"<strong>{self:g} of {self.max_points:g} points</strong>"


class Checker:
    """Checks answers, and remembers them: later exercises may call them."""

    def __init__(self) -> None:
        self._seen: dict[str, Seen] = {}

    def __call__(self, exercise_id: str, answer: Any, seed: int | None = None) -> float:
        """Judge `answer`, show the table of criteria, and return the points.

        exercise_id: such as "05_first_gan.get_noise".
        seed: fixes the questions; fresh ones at every call when None.
        Returns a float from 0 to the exercise's points, which nbgrader records as the score; nan
        where the grader itself failed.
        Raises UnknownExerciseError for an id that no lab has.
        """
        result = self.verdict(exercise_id, answer, seed)
        show(result)
        return Points.of(result)

    def verdict(self, exercise_id: str, answer: Any, seed: int | None = None) -> Verdict:
        """As calling it, without showing anything.

        Where the answer does not pass and an earlier exercise that it uses does not either, it is
        judged once more with a stand-in for that one, and the better verdict counts.
        """
        if not judges_here():
            return asserted_here(exercise_id, answer)
        result = judged_here(exercise_id, answer, seed)
        failed = [] if result.passed else self._failed_before(exercise_id, answer)
        if failed:
            result = better(result, judged_here(exercise_id, answer, seed, failed), failed)
        self._seen[exercise_id] = Seen(answer, result.passed)
        return result

    def _failed_before(self, exercise_id: str, answer: Any) -> list[str]:
        """Of the exercises that this one uses, those whose present answers do not pass."""
        from graders.observing import namespace_of

        lab, space = split(exercise_id)[0], namespace_of(answer) or {}
        uses = [name for name in find(exercise_id).uses if name in space]
        return [name for name in uses if not self._passes(f"{lab}.{name}", space[name])]

    def _passes(self, exercise_id: str, answer: Any) -> bool:
        """Whether an answer passes: as seen last, or judged now where it is another by now."""
        seen = self._seen.get(exercise_id)
        if seen is None or seen.answer is not answer:
            seen = Seen(answer, judged_here(exercise_id, answer).passed)
            self._seen[exercise_id] = seen
        return seen.passed


def judged_here(
    exercise_id: str, answer: Any, seed: int | None = None, stand_ins: Sequence[str] = ()
) -> Verdict:
    """Pose, observe (for at most 20 CPU seconds) and judge in this process."""
    from graders.observing import observe  # imports torch: only when an answer is run

    exercise = find(exercise_id)
    rng = np.random.default_rng(secrets.randbits(64) if seed is None else seed)
    questions = exercise.questions(rng, stand_ins)
    start = time.perf_counter()
    try:
        with cpu_limit():
            observation = observe(exercise_id, answer, questions)
    except CpuLimitError:
        return nothing(exercise_id, exercise.points, "limit reached", TOO_LONG)
    return verdict(exercise_id, questions, observation, time.perf_counter() - start)


def asserted_here(exercise_id: str, answer: Any) -> Verdict:
    """What the plain asserts say, where the judges were not handed out."""
    from graders.observing import namespace_of

    try:
        with cpu_limit():
            names = (namespace_of(answer) or {}) | {split(exercise_id)[1]: answer}
            return asserted(exercise_id, names)
    except CpuLimitError:
        return not_asserted(exercise_id, TOO_LONG)
    except NoCourseError as error:
        return not_asserted(exercise_id, str(error))


def show(result: Verdict) -> None:
    """An HTML table where there is a notebook front end, plain text on stdout elsewhere."""
    try:
        from IPython import get_ipython
        from IPython.display import display
    except ImportError:
        _print(as_text(result))
        return
    if get_ipython() is None:
        _print(as_text(result))
        return
    html = as_html(result)
    if result.passed:
        html += folded(worked_solution(result.exercise))
    display({"text/html": html, "text/plain": as_text(result)}, raw=True)


def _print(text: str) -> None:
    """print, where the terminal may lack some characters."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding))


check = Checker()
"""The course's one checker: a notebook's verdicts build on those before."""
