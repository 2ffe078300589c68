"""What judging costs beside running an answer: CPU seconds of a verdict, exercise by exercise.

Takes every right and wrong answer of each sheet (or of those that are named as arguments), has it
observed in a job, and judges what came back three times; the least counts. Prints each exercise's
median and worst, and which answer that was, the dearest exercise first.
"""

import secrets
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from graders.engine.intake.reading import answers_of
from graders.engine.run.job import JobEndedError
from graders.engine.run.pool import Source, opened, pool
from graders.engine.run.rules import FILE
from graders.exercise import exercises, find, labs, split
from graders.judging import verdict
from graders.plain import Plain

ANSWERS = Path(__file__).parents[1] / "tests" / "answers"
TRIES, SEED = 3, 0


def costs(source: Source, exercise: str) -> Iterator[tuple[float, str]]:
    """CPU seconds of the verdict on each answer, and its name."""
    lab, name = split(exercise)
    questions = find(exercise).questions(np.random.default_rng(SEED))
    for answer in answers_of(ANSWERS / lab / f"{name}.py"):
        try:
            seen = observed(source, exercise, questions, answer.request())
        except JobEndedError:
            continue
        if seen is not None:
            yield min(once(exercise, questions, seen) for _ in range(TRIES)), answer.key


def observed(source: Source, exercise: str, questions: Plain, request: Plain) -> Plain:
    """What a job sees of one answer; None where it does not load or took too long."""
    asked = {"op": "observe", "exercise": exercise, "questions": questions, "start": SEED}
    with opened(source, FILE) as job:
        job.ask({"op": "load", "name": split(exercise)[1], **request})
        return job.ask({**asked, "nonce": secrets.token_hex(4)})["observation"]


def once(exercise: str, questions: Plain, seen: Plain) -> float:
    """CPU seconds of one verdict."""
    start = time.process_time()
    verdict(exercise, questions, seen)
    return time.process_time() - start


def main() -> None:
    """Measure, and print a line for each exercise."""
    ids = sys.argv[1:] or [f"{lab}.{name}" for lab in labs() for name in exercises(lab)]
    lines = []
    with pool(unsafe=True) as source:
        for exercise in ids:
            found = sorted(costs(source, exercise))
            middle = statistics.median(cost for cost, _ in found)
            worst, which = found[-1]
            lines.append((worst, f"{exercise:45} {middle:.3f} {worst:.3f} {which.split('::')[-1]}"))
    print("exercise, median and worst in CPU s, the worst answer")
    print(*(line for _, line in sorted(lines, reverse=True)), sep="\n")


if __name__ == "__main__":
    main()
