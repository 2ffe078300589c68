"""A class's figures: how hard each exercise was, what it tells apart, and the commonest slips."""

import re
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graders.criteria import Verdict
from graders.exercise import split
from graders.insights.scores import Scores

MOST = 5
UNFILLED = "is not filled in yet"  # as verdicts put it
FEWEST = 5  # below so many students, a correlation says nothing


@dataclass(frozen=True)
class Slip:
    """A hint that several got. students: how many; share: of those who were judged."""

    criterion: str
    hint: str
    students: int
    share: float


@dataclass(frozen=True)
class CriterionFigure:
    """How many met a criterion, of those whose verdict has it."""

    name: str
    met: int
    judged: int


@dataclass(frozen=True)
class ExerciseFigure:
    """One exercise. difficulty: mean share of the points (1: all got them).

    discrimination: correlation of its points with those of the rest, None where it has none.
    unfilled: how many did not write it, or one that it calls; these count among no slips.
    patterns: sets of criteria failed together, with how many students.
    """

    name: str
    points: float
    mean: float
    full: int
    none: int
    unfilled: int
    handed_in: int
    difficulty: float
    discrimination: float | None
    criteria: list[CriterionFigure]
    slips: list[Slip]
    patterns: list[tuple[str, int]]


def exercise_figures(
    scores: Scores, verdicts: Mapping[str, Mapping[str, Verdict]]
) -> list[ExerciseFigure]:
    """Of every graded cell with points, in the lab's order."""
    return [
        _figure(name, points, scores, _of(verdicts, name))
        for name, points in scores.points.items()
        if points
    ]


def _of(verdicts: Mapping[str, Mapping[str, Verdict]], name: str) -> list[Verdict]:
    """Of the exercise of this name, whichever lab it is from: own labs may borrow one."""
    found = (verdict for each in verdicts.values() for verdict in each.items())
    return [verdict for exercise, verdict in found if split(exercise)[1] == name]


def _figure(name: str, points: float, scores: Scores, judged: list[Verdict]) -> ExerciseFigure:
    own = [each.get(name, 0.0) for each in scores.by_student.values()]
    rest = [sum(each.values()) - each.get(name, 0.0) for each in scores.by_student.values()]
    mean = statistics.fmean(own) if own else 0.0
    filled = [verdict for verdict in judged if UNFILLED not in verdict.first_hint]
    return ExerciseFigure(
        name=name,
        points=points,
        mean=mean,
        full=sum(score >= points for score in own),
        none=sum(score <= 0 for score in own),
        unfilled=len(judged) - len(filled),
        handed_in=len(own),
        difficulty=mean / points,
        discrimination=correlation(own, rest),
        criteria=_criteria(filled),
        slips=_slips(filled),
        patterns=_patterns(filled),
    )


def correlation(a: Sequence[float], b: Sequence[float]) -> float | None:
    """Pearson's, or None for few students or where one of both never changes."""
    if len(a) < FEWEST or len(set(a)) < 2 or len(set(b)) < 2:
        return None
    return statistics.correlation(a, b)


def _criteria(judged: list[Verdict]) -> list[CriterionFigure]:
    seen, met = Counter[str](), Counter[str]()
    for verdict in judged:
        seen.update(c.name for c in verdict.criteria)
        met.update(c.name for c in verdict.criteria if c.passed)
    return [CriterionFigure(name, met[name], count) for name, count in seen.items()]


def _slips(judged: list[Verdict]) -> list[Slip]:
    """The first hints, alike but for their numbers, in the words of the first of each kind."""
    words: dict[tuple[str, str], str] = {}
    counts = Counter[tuple[str, str]]()
    for verdict in judged:
        missed = next((c for c in verdict.criteria if not c.passed and c.hint), None)
        if missed:
            kind = missed.name, _without_numbers(missed.hint)
            words.setdefault(kind, missed.hint)
            counts[kind] += 1
    return [
        Slip(kind[0], words[kind], count, count / len(judged))
        for kind, count in counts.most_common(MOST)
    ]


def _without_numbers(hint: str) -> str:
    return re.sub(r"-?\d+(\.\d+)?(e[+-]?\d+)?", "#", hint)


def _patterns(judged: list[Verdict]) -> list[tuple[str, int]]:
    """Which criteria fail together, the commonest first."""
    failed = (", ".join(c.name for c in v.criteria if not c.passed) for v in judged)
    return Counter(names for names in failed if names).most_common(MOST)
