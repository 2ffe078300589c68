"""What a judge says of an answer: criteria, and the verdict that adds them up."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Criterion:
    """One thing an answer must do.

    `hint` is shown when the criterion is not met: it names the likely slip in a student's words
    and asserts nothing that was not observed. `numeric` is true when passing depends on the
    question's numbers; a criterion that does not (a shape, a flag, a trace, noise that follows a
    law) earns in the proportion in which the numeric ones are met, so that a forged flag is worth
    nothing alone.
    """

    name: str
    passed: bool
    hint: str = ""
    weight: float = 1.0
    numeric: bool = True
    measure: str = ""
    """What was measured, in a word, where the criterion is a bound on it."""
    measured: float | None = None


@dataclass(frozen=True)
class Verdict:
    """The criteria of one answer to one exercise, in the order in which to read them."""

    exercise: str
    max_points: float
    criteria: tuple[Criterion, ...]
    seconds: float = 0.0
    note: str = ""
    """What to know of how it was judged: told above the table."""
    fault: str = ""
    """The traceback of a judge that failed: then there are no criteria, and no points to give."""
    graded: bool = True
    """False where no judge was at hand: the criteria are plain asserts, and points come later."""

    @property
    def passed(self) -> bool:
        """True only for full points."""
        return bool(self.criteria) and all(c.passed for c in self.criteria)

    @property
    def points(self) -> float:
        """Between 0 and `max_points`, to two decimals; the weighted share of criteria met.

        0 where the grader failed: see `fault`, since then these are not points that were earned.
        """
        if self.passed:
            return float(self.max_points)
        numeric = [c for c in self.criteria if c.numeric]
        others = [c for c in self.criteria if not c.numeric]
        met = _weight(numeric, passed=True) / max(_weight(numeric), 1e-9)
        earned = _weight(numeric, passed=True) + met * _weight(others, passed=True)
        share = earned / max(_weight(self.criteria), 1e-9)
        return min(round(self.max_points * share, 2), round(self.max_points - 0.01, 2))

    @property
    def first_hint(self) -> str:
        """The hint of the first criterion that is not met; empty when all are."""
        return next((c.hint for c in self.criteria if not c.passed), "")


def _weight(criteria: Sequence[Criterion], passed: bool = False) -> float:
    """The weights of criteria, or of those that are met."""
    return sum(c.weight for c in criteria if c.passed or not passed)


def nothing(exercise: str, max_points: float, name: str, hint: str, graded: bool = True) -> Verdict:
    """Zero points for one reason: the answer is missing, raised, ran too long or was malformed."""
    return Verdict(exercise, max_points, (Criterion(name, False, hint),), graded=graded)
