"""Every right answer passes, every wrong one is refused with the hint it should meet.

All labs' answers, through the same door as `gancourse check`; and the reference's mutants.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from answers import ROOT, answers, equivalent_mutants, exercises
from mutants import mutants

from graders.criteria import Verdict
from graders.engine.files import check_file, processors
from graders.engine.run.pool import Source, pool
from graders.exercise import exercises as graded
from graders.exercise import labs

QUICK_MUTANTS = 10
QUICK_SEEDS = 5
SEED = 0  # of the questions: the same run must not pass today and fail tomorrow
Item = TypeVar("Item")
Count = Callable[[str, bool], None]


@pytest.fixture(scope="module")
def source() -> Iterator[Source]:
    """Processes to run answers in, started once."""
    with pool(unsafe=True) as processes:
        yield processes


@pytest.mark.parametrize("exercise", exercises())
def test_right_answers_pass(source: Source, exercise: str, count: Count) -> None:
    refused = []
    right = [a for a in answers(exercise) if a.right]
    check = partial(check_file, source, exercise, SEED)
    for answer, verdict in at_once(lambda a: check(a.path), right):
        count("refused", not verdict.passed)
        if not verdict.passed:
            refused.append(f"{answer.path.name}: {verdict.first_hint}")
    assert not refused


@pytest.mark.parametrize("exercise", exercises())
def test_wrong_answers_are_refused_with_their_hint(
    source: Source, exercise: str, count: Count
) -> None:
    problems = []
    wrong = [a for a in answers(exercise) if not a.right]
    check = partial(check_file, source, exercise, SEED)
    for answer, verdict in at_once(lambda a: check(a.path), wrong):
        hinted = bool(re.search(answer.hint, verdict.first_hint, re.I))
        count("caught", not verdict.passed)
        count("hinted", hinted and not verdict.passed)
        if verdict.passed or not hinted:
            problems.append(f"{answer.path.name}: {verdict.first_hint or 'passed'}")
    assert not problems


@pytest.mark.parametrize("exercise", exercises())
def test_some_mutants_of_the_reference_are_refused(
    source: Source, exercise: str, tmp_path: Path, count: Count
) -> None:
    assert not surviving(source, exercise, tmp_path, count, QUICK_MUTANTS)


@pytest.mark.slow
@pytest.mark.parametrize("exercise", exercises())
def test_all_mutants_of_the_reference_are_refused(
    source: Source, exercise: str, tmp_path: Path, count: Count
) -> None:
    assert not surviving(source, exercise, tmp_path, count, None)


@pytest.mark.parametrize("exercise", exercises())
def test_the_reference_passes_whatever_is_asked(source: Source, exercise: str) -> None:
    assert not refusals(source, exercise, range(QUICK_SEEDS))


@pytest.mark.slow
@pytest.mark.parametrize("exercise", exercises())
def test_the_reference_passes_a_thousand_times(source: Source, exercise: str) -> None:
    assert not refusals(source, exercise, range(1000))


@pytest.mark.parametrize("exercise", exercises())
def test_enough_answers_each_with_a_reason(exercise: str) -> None:
    found = answers(exercise)
    assert sum(a.right for a in found) >= 4
    assert sum(not a.right for a in found) >= 10
    assert not [a.path.name for a in found if not a.reason or not (a.right or a.hint)]
    assert _reference(exercise).exists()


def test_every_exercise_has_answers() -> None:
    ids = {f"{lab}.{name}" for lab in labs() for name in graded(lab)}
    assert ids == set(exercises())


def at_once(
    check: Callable[[Item], Verdict], items: Iterable[Item]
) -> Iterator[tuple[Item, Verdict]]:
    """Each item with its verdict, as many at a time as there are processors."""
    listed = list(items)
    with ThreadPoolExecutor(processors()) as threads:
        yield from zip(listed, threads.map(check, listed), strict=True)


def refusals(source: Source, exercise: str, seeds: Iterable[int]) -> dict[int, str]:
    """The seeds under which the reference is refused, with the hint."""
    check = partial(check_file, source, exercise)
    verdicts = at_once(lambda seed: check(seed, _reference(exercise)), seeds)
    return {seed: verdict.first_hint for seed, verdict in verdicts if not verdict.passed}


def surviving(
    source: Source, exercise: str, folder: Path, count: Count, most: int | None
) -> list[str]:
    """Names of the mutants that passed; `most` of them, evenly spread, or all."""
    same = equivalent_mutants(exercise)
    found = [m for m in mutants(_reference(exercise).read_text()) if m[0] not in same]
    step = max(1, len(found) // most) if most else 1

    def check(place: int) -> Verdict:
        file = folder / f"mutant_{place}.py"
        file.write_text(found[place][1])
        return check_file(source, exercise, SEED, file)

    alive = []
    for place, verdict in at_once(check, range(0, len(found), step)):
        count("killed", not verdict.passed)
        if verdict.passed:
            alive.append(found[place][0])
    return alive


def _reference(exercise: str) -> Path:
    lab, _, name = exercise.partition(".")
    return ROOT / lab / name / "right_reference.py"
