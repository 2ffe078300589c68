"""Runs answers in the engine's jobs, as few as will do: a job costs more than most answers.

An answer may change its process, so what several share decides nothing against it: whoever's
verdict is not as it should be is judged again, in a job of its own.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from typing import TypeVar

from graders.criteria import Verdict
from graders.engine.files import check_answer, load_and_ask, processors
from graders.engine.intake.reading import Answer
from graders.engine.run.job import JobLostError
from graders.engine.run.pool import Source, opened
from graders.engine.run.rules import FILE
from graders.exercise import find
from graders.plain import Plain

SHARED = 8  # answers a job
Item = TypeVar("Item")


def at_once(
    check: Callable[[Item], Verdict], items: Iterable[Item]
) -> Iterator[tuple[Item, Verdict]]:
    """Each item with its verdict, as many at a time as there are processors."""
    listed = list(items)
    with ThreadPoolExecutor(processors()) as threads:
        yield from zip(listed, threads.map(check, listed), strict=True)


def judged(
    source: Source,
    exercise: str,
    seed: int,
    answers: Sequence[Answer],
    expected: Callable[[Answer, Verdict], bool],
) -> Iterator[tuple[Answer, Verdict]]:
    """Each answer with its verdict; one that is not as expected comes from a job of its own."""
    groups = list(groups_of(answers))
    with ThreadPoolExecutor(processors()) as threads:
        found = threads.map(partial(_together, source, exercise, seed), groups)
        for group, verdicts in zip(groups, found, strict=True):
            for answer, verdict in zip(group, verdicts, strict=True):
                well = expected(answer, verdict)
                yield answer, verdict if well else check_answer(source, exercise, seed, answer)


def asked_often(
    source: Source, exercise: str, seeds: Iterable[int], answer: Answer
) -> Iterator[tuple[int, Verdict]]:
    """Each seed with the verdict on one answer; several questions are put to one job."""

    def together(some: list[int]) -> list[Verdict]:
        with opened(source, FILE) as job:
            return [load_and_ask(job, exercise, seed, asked(exercise, answer)) for seed in some]

    groups = list(groups_of(seeds))
    with ThreadPoolExecutor(processors()) as threads:
        for group, verdicts in zip(groups, threads.map(together, groups), strict=True):
            yield from zip(group, verdicts, strict=True)


def asked(exercise: str, answer: Answer) -> Plain:
    """What an answer asks a job to load, with the files that lie beside it."""
    return answer.request(find(exercise).beside)


def groups_of(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items in their order, SHARED at a time."""
    rest = iter(items)
    while group := list(islice(rest, SHARED)):
        yield group


def _together(source: Source, exercise: str, seed: int, group: list[Answer]) -> list[Verdict]:
    """The verdicts on a few answers from one job; from one each where that job was lost."""
    try:
        with opened(source, FILE) as job:
            return [load_and_ask(job, exercise, seed, asked(exercise, answer)) for answer in group]
    except JobLostError:
        return [check_answer(source, exercise, seed, answer) for answer in group]
