"""Judges answers in files, as `gancourse check` does: each in a limited process of its own."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from graders.criteria import Verdict, nothing
from graders.engine.ask.asking import ask, ask_fairly
from graders.engine.intake.reading import Answer, UnreadableError, answers_of
from graders.engine.run.job import Job, JobEndedError, JobLostError
from graders.engine.run.lightly import at_hand
from graders.engine.run.pool import FOR_FILES, Source, opened, soon
from graders.engine.run.rules import FILE
from graders.exercise import find, labs, names, split
from graders.plain import Plain

TRIES = 3
FEW = 4  # answers for which it does not pay to make ready what only some answers use


def check_files(
    exercise_id: str,
    files: Sequence[Path],
    *,
    seed: int | None = None,
    jobs: int | None = None,
    warn: Callable[[str], None] | None = None,
) -> Iterator[tuple[str, Verdict]]:
    """Judge the function or class of one exercise in each file, in the files' order.

    files: self-contained Python files; sheets of many answers, or one of them, `SHEET::NAME`
    (see `intake.sheets`); or notebooks, of which the solution cells are run.
    seed: fixes the questions; fresh ones for every answer when None.
    jobs: how many at a time; as many as there are processors when None.
    warn: told when there is no jail here, before going on without.
    Yields each answer's name, which is its file's path but for sheets, and its verdict: what is
    wrong with a file is zero, and a hint. Raises UnknownExerciseError.
    """
    if not is_known(exercise_id):
        find(exercise_id)  # says what is
    answers = [answer for file in files for answer in answers_of(file)]
    warm = FOR_FILES if len(answers) > FEW else exercise_id
    with (
        soon(unsafe=True, warn=warn, warm=warm) as begun,
        at_hand(exercise_id),  # imported while the template comes up
        ThreadPoolExecutor(jobs or processors()) as threads,
    ):
        verdicts = threads.map(partial(check_answer, begun(), exercise_id, seed), answers)
        for answer, verdict in zip(answers, verdicts, strict=True):
            yield answer.key, verdict


def is_known(exercise_id: str) -> bool:
    """Whether there is such an exercise, without importing it."""
    lab, _, name = exercise_id.partition(".")
    return lab in labs() and name in names(lab)


def check_answer(source: Source, exercise_id: str, seed: int | None, answer: Answer) -> Verdict:
    """Judge one answer."""
    try:
        request = answer.request(find(exercise_id).beside)
    except UnreadableError as error:
        return _zero(exercise_id, "loads", str(error))
    return check_request(source, exercise_id, seed, request)


def check_request(source: Source, exercise_id: str, seed: int | None, request: Plain) -> Verdict:
    """Judge what a load request holds; a job that was lost with its keeper is run again."""
    start = time.perf_counter()
    for _ in range(TRIES):
        try:
            with opened(source, FILE) as job:
                result = load_and_ask(job, exercise_id, seed, request)
                return replace(result, seconds=time.perf_counter() - start)
        except JobLostError:
            continue
    return _zero(exercise_id, "runs", f"It ended the process that ran it, {TRIES} times.")


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def load_and_ask(job: Job, exercise_id: str, seed: int | None, request: Plain) -> Verdict:
    """Judge what a load request holds in a job that is there; JobLostError when it went down."""
    _, name = split(exercise_id)
    try:
        problem = job.ask({"op": "load", "name": name, **request})["problem"]
    except JobEndedError as error:
        problem = error.end.hint
    except (KeyError, TypeError):
        problem = "No readable reply came while it was loaded."
    if problem is not None:
        return _zero(exercise_id, "loads", str(problem)[:1000])
    try:
        failed = partial(_failed, job, exercise_id, "cells" in request)
        return ask_fairly(job, exercise_id, seed, failed, files=request.get("files")).verdict
    except JobEndedError as error:
        criterion = "limit reached" if error.end.limit else "runs"
        return _zero(exercise_id, criterion, error.end.hint)


def _failed(job: Job, exercise_id: str, notebook: bool, earlier: str) -> bool:
    """Whether the same file's answer to an earlier exercise does not pass.

    A notebook should have one; a file of Python may stand for itself.
    """
    asked = ask(job, f"{split(exercise_id)[0]}.{earlier}", None)
    return notebook if asked.missing else not asked.verdict.passed


def _zero(exercise_id: str, criterion: str, hint: str) -> Verdict:
    return nothing(exercise_id, find(exercise_id).points, criterion, hint)
