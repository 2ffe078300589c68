"""`check` for notebooks: pose, observe and judge in one call, in the student's own kernel."""

import secrets
import sys
import time
from typing import Any

import numpy as np

from graders.criteria import Verdict, nothing
from graders.exercise import find, split
from graders.judging import verdict, with_earlier_failures
from graders.limits import CPU_SECONDS, CpuLimitError, cpu_limit
from graders.report import as_html, as_text


class Checker:
    """Checks answers and remembers which exercises did not pass, to name them in later hints."""

    def __init__(self) -> None:
        self._passed: dict[str, bool] = {}

    def __call__(self, exercise_id: str, answer: Any, seed: int | None = None) -> float:
        """Judge `answer`, show the table of criteria, and return the points.

        exercise_id: such as "05_first_gan.get_noise".
        seed: fixes the questions; fresh ones at every call when None.
        Returns a float from 0 to the exercise's points, which nbgrader records as the score.
        Raises UnknownExerciseError for an id that no lab has.
        """
        result = self.verdict(exercise_id, answer, seed)
        show(result)
        return float(result.points)

    def verdict(self, exercise_id: str, answer: Any, seed: int | None = None) -> Verdict:
        """As calling it, without showing anything."""
        lab, _ = split(exercise_id)
        uses = find(exercise_id).uses
        failed = [name for name in uses if self._passed.get(f"{lab}.{name}") is False]
        result = with_earlier_failures(judged_here(exercise_id, answer, seed), failed)
        self._passed[exercise_id] = result.passed
        return result


def judged_here(exercise_id: str, answer: Any, seed: int | None = None) -> Verdict:
    """Pose, observe (for at most 20 CPU seconds) and judge in this process."""
    from graders.observing import observe  # imports torch: only when an answer is run

    exercise = find(exercise_id)
    rng = np.random.default_rng(secrets.randbits(64) if seed is None else seed)
    questions = exercise.pose(rng)
    start = time.perf_counter()
    try:
        with cpu_limit():
            observation = observe(exercise_id, answer, questions)
    except CpuLimitError:
        hint = f"Stopped after {CPU_SECONDS:g} CPU seconds: look for a loop that never ends."
        return nothing(exercise_id, exercise.points, "limit reached", hint)
    return verdict(exercise_id, questions, observation, time.perf_counter() - start)


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
    display({"text/html": as_html(result), "text/plain": as_text(result)}, raw=True)


def _print(text: str) -> None:
    """print, where the terminal may lack some characters."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding))


check = Checker()
"""The course's one checker: a notebook's verdicts build on those before."""
