"""What two loops, or two sleepers, cost the others of a class.

    PYTHONPATH=tests/engine python benchmarks/loops_and_sleepers.py [--students 60] [--repeats 3]

A lab of two exercises; the two stand at a third and two thirds of the line. Each repeat grades a
class without them, one with loops and one with sleepers, each time beginning with another.
Printed: how long the workers were with those two, over how long they were with the others, first
turns alone, since what comes after all others costs them nothing. Both are of one run, so that what
else is on the machine slows both. And the wall seconds until the last of the others has a grade,
over those of the same repeat's class without the two: on a busy machine mostly the machine's.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from unittest.mock import patch

from tiny_course import DOUBLE, LAB, TinyCourse

from graders.engine.ask.running import Outcome
from graders.engine.classes import Terms, grade_class
from graders.engine.run.pool import FOR_NOTEBOOKS, pool
from graders.engine.run.rules import NOTEBOOK
from graders.engine.write.line import Line, Work
from graders.engine.write.listening import Listener
from graders.engine.write.records import Record

LIMITS = replace(NOTEBOOK, cell_seconds=5, cpu_seconds=10)  # of their second turns
WHAT = {
    "nobody": "",
    "two loops": "while True:\n    pass",
    "two sleepers": "import time\nwhile True:\n    time.sleep(1)",
}


@dataclass
class Measured(Listener):
    """One grading of a class. ended: when each had a grade; others, stopped: seconds of turns."""

    began: float = 0.0
    ended: dict[str, float] = field(default_factory=dict)
    others: float = 0.0
    stopped: float = 0.0

    def on_start(self, count: int) -> None:
        self.began = time.perf_counter()

    def on_record(self, record: Record) -> None:
        self.ended[record.student] = time.perf_counter()


def measure(course: TinyCourse, jobs: int) -> Measured:
    """Grade a class, with a watch on each first turn in its `Line`."""
    seen = Measured()
    first_turn = Line._first_turn

    def timed(line: Line, work: Work) -> Outcome | None:
        start = time.perf_counter()
        outcome = first_turn(line, work)
        spent = time.perf_counter() - start
        if outcome is None:
            seen.stopped += spent
        else:
            seen.others += spent
        return outcome

    Line._first_turn = timed  # type: ignore[method-assign]
    try:
        grade_class(course.root, LAB, terms=Terms(jobs=jobs, limits=LIMITS), listener=seen)
    finally:
        Line._first_turn = first_turn  # type: ignore[method-assign]
    return seen


def graded(name: str, students: int, jobs: int) -> tuple[float, float]:
    """A class: the share of the two, and wall seconds until the last of the others is done."""
    code, places = WHAT[name], {students // 3, 2 * students // 3}
    with tempfile.TemporaryDirectory() as folder:
        course = TinyCourse(Path(folder))
        for number in range(students):
            odd = code and number in places
            slow = course.released(stub_noise=code, stub_double=DOUBLE)
            course.hand_in(f"s{number:03}", slow if odd else course.full())
        seen = measure(course, jobs)
    odd_ones = {f"s{n:03}" for n in places} if code else set()
    last = max(end for student, end in seen.ended.items() if student not in odd_ones)
    print(f"{name}: the two {seen.stopped:.1f} s, the others {seen.others:.1f} s", flush=True)
    return seen.stopped / seen.others, last - seen.began


def main() -> None:
    """All classes, several times, with one source of jobs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=60)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--repeats", type=int, default=3)
    args = parser.parse_args()
    names, found = list(WHAT), []
    with pool(warm=FOR_NOTEBOOKS) as source:
        lent = patch("graders.engine.run.pool.soon", lambda **_: nullcontext(lambda: source))
        for repeat in range(args.repeats):
            turned = names[repeat % 3 :] + names[: repeat % 3]
            with lent:
                found.append({name: graded(name, args.students, args.jobs) for name in turned})
    for name in names[1:]:
        shares = [each[name][0] for each in found]
        walls = [each[name][1] / each[names[0]][1] for each in found]
        print(f"{name}: {told(shares, '.1%')} of the others' turns; wall {told(walls, '.2f')}")


def told(values: Sequence[float], form: str) -> str:
    """The median, and the range."""
    low, high = min(values), max(values)
    return f"{statistics.median(values):{form}} ({low:{form}} to {high:{form}})"


if __name__ == "__main__":
    main()
