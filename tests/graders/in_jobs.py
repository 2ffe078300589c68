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
from graders.engine.files import check_request, load_and_ask, processors
from graders.engine.intake.reading import Answer
from graders.engine.run.job import JobEndedError, JobLostError
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
    requests = [(answer, asked(exercise, answer)) for answer in answers]
    yield from loaded(source, exercise, seed, requests, expected)


def loaded(
    source: Source,
    exercise: str,
    seed: int,
    requests: Sequence[tuple[Item, Plain]],
    expected: Callable[[Item, Verdict], bool],
) -> Iterator[tuple[Item, Verdict]]:
    """As `judged`, for whatever is told apart by the first of each pair, and loaded by the second.

    All that shared a job with one that ended it come from jobs of their own.
    """
    groups = list(groups_of(requests))
    with ThreadPoolExecutor(processors()) as threads:
        texts = [[request for _, request in group] for group in groups]
        found = threads.map(partial(_together, source, exercise, seed), texts)
        for group, verdicts in zip(groups, found, strict=True):
            for (item, request), verdict in zip(group, verdicts, strict=True):
                well = expected(item, verdict)
                yield item, verdict if well else check_request(source, exercise, seed, request)


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


def _together(source: Source, exercise: str, seed: int, group: list[Plain]) -> list[Verdict]:
    """The verdicts on a few from one job; from one each where that job was lost or ended."""
    try:
        with opened(source, FILE) as job:
            found = [load_and_ask(job, exercise, seed, request) for request in group]
            job.ask({"op": "ping"})
            return found
    except (JobEndedError, JobLostError):
        return [check_request(source, exercise, seed, request) for request in group]
