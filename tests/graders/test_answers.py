"""Every right answer passes, every wrong one is refused with the hint it should meet.

All labs' answers, through the same door as `gancourse check`; and the reference's mutants.
"""

import re
from collections.abc import Callable, Iterable, Iterator

import pytest
from answers import (
    ROOT,
    cell_of,
    equivalent_mutants,
    exercises,
    hint_of,
    reference,
    right,
    top,
    wrong,
)
from in_jobs import asked, asked_often, at_once, judged, loaded
from mutants import mutants

from graders.criteria import Verdict
from graders.engine.files import check_request
from graders.engine.intake.reading import Answer
from graders.engine.run.pool import Source
from graders.exercise import exercises as graded
from graders.exercise import find, labs
from graders.limits import JUDGING_SECONDS
from graders.plain import Plain

QUICK_MUTANTS = 8
QUICK_SEEDS = 3
SEED = 0  # of the questions: the same run must not pass today and fail tomorrow
Count = Callable[[str, bool], None]
PARTS = {"15_clinic.repairs"}  # asks twelve exercises of other labs, each asked a thousand times


@pytest.mark.parametrize("exercise", exercises())
def test_right_answers_pass(source: Source, exercise: str, count: Count) -> None:
    refused = []
    for answer, verdict in judged(source, exercise, SEED, right(exercise), accepted):
        count("refused", not verdict.passed)
        if not verdict.passed:
            refused.append(f"{answer.key}: {verdict.first_hint}")
    assert not refused


@pytest.mark.parametrize("exercise", exercises())
def test_wrong_answers_are_refused_with_their_hint(
    source: Source, exercise: str, count: Count
) -> None:
    problems = []
    for answer, verdict in judged(source, exercise, SEED, wrong(exercise), hinted):
        well = hinted(answer, verdict)
        count("caught", not verdict.passed)
        count("hinted", well)
        if not well:
            problems.append(f"{answer.key}: {verdict.first_hint or 'passed'}")
    assert not problems


@pytest.mark.parametrize("exercise", exercises())
def test_some_mutants_of_the_reference_are_refused(
    source: Source, exercise: str, count: Count
) -> None:
    assert not surviving(source, exercise, count, QUICK_MUTANTS)


@pytest.mark.slow
@pytest.mark.parametrize("exercise", exercises())
def test_all_mutants_of_the_reference_are_refused(
    source: Source, exercise: str, count: Count
) -> None:
    assert not surviving(source, exercise, count, None)


@pytest.mark.parametrize("exercise", exercises())
def test_the_reference_passes_whatever_is_asked(source: Source, exercise: str) -> None:
    assert not refusals(source, exercise, range(1 if is_dear(exercise) else QUICK_SEEDS))


@pytest.mark.slow
@pytest.mark.parametrize("exercise", sorted(set(exercises()) - PARTS))
def test_the_reference_passes_a_thousand_times(source: Source, exercise: str) -> None:
    assert not refusals(source, exercise, range(50 if is_dear(exercise) else 1000))


@pytest.mark.parametrize("exercise", exercises())
def test_enough_answers_each_with_a_hint(exercise: str) -> None:
    assert len(right(exercise)) >= 4
    assert len(wrong(exercise)) >= 10
    assert not [answer.key for answer in wrong(exercise) if not hint_of(answer)]
    assert reference(exercise) in right(exercise)


def test_every_exercise_has_answers() -> None:
    ids = {f"{lab}.{name}" for lab in labs() for name in graded(lab)}
    assert ids == set(exercises())
    assert not [place for place in ROOT.glob("*/*") if place.is_dir()]  # sheets only


def is_dear(exercise: str) -> bool:
    """Whether a verdict of it takes long by nature."""
    return find(exercise).judging_seconds > JUDGING_SECONDS


def accepted(answer: Answer, verdict: Verdict) -> bool:
    """Whether a right answer was judged as it should be."""
    return verdict.passed


def hinted(answer: Answer, verdict: Verdict) -> bool:
    """Whether a wrong answer was refused with its own hint."""
    told = re.search(hint_of(answer), verdict.first_hint, re.I)
    return bool(told) and not verdict.passed


def refusals(source: Source, exercise: str, seeds: Iterable[int]) -> dict[int, str]:
    """The seeds under which the reference is refused, with the hint."""
    verdicts = asked_often(source, exercise, seeds, reference(exercise))
    return {seed: verdict.first_hint for seed, verdict in verdicts if not verdict.passed}


def surviving(source: Source, exercise: str, count: Count, most: int | None) -> list[str]:
    """Names of the mutants that passed; `most` of them, evenly spread, or all."""
    alive = []
    for name, verdict in verdicts_on_mutants(source, exercise, most):
        count("killed", not verdict.passed)
        if verdict.passed:
            alive.append(name)
    return alive


def verdicts_on_mutants(
    source: Source, exercise: str, most: int | None
) -> Iterator[tuple[str, Verdict]]:
    """Each mutant's name and verdict: of some in jobs that they share, of all in one each."""
    requests = mutant_requests(exercise)
    if most:
        some = requests[:: max(1, len(requests) // most)]
        return loaded(source, exercise, SEED, some, lambda name, verdict: not verdict.passed)
    verdicts = at_once(lambda pair: check_request(source, exercise, SEED, pair[1]), requests)
    return ((name, verdict) for (name, _), verdict in verdicts)


def mutant_requests(exercise: str) -> list[tuple[str, Plain]]:
    """The mutants' names, and what each asks a job to load."""
    same, cell = equivalent_mutants(exercise), cell_of(reference(exercise))
    found = [(name, text) for name, text in mutants(cell.own) if name not in same]
    usual = asked(exercise, reference(exercise))
    return [(name, usual | {"source": f"{top(cell)}\n{text}"}) for name, text in found]
