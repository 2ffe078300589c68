"""What two loops, or two sleepers, cost the others of a class.

    PYTHONPATH=tests/engine python benchmarks/loops_and_sleepers.py [--students 60]

A lab of two exercises; the two stand at a third and two thirds of the line. Printed for each class:
wall seconds until the last of the others has a grade, and how long the workers were with the others
and with those two, first turns alone: what came after all others cost them nothing. The second over
the first is by how much the others were delayed; what else runs on the machine slows both.
"""

import argparse
import tempfile
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from tiny_course import DOUBLE, LAB, TinyCourse

from graders.engine.ask.running import Outcome
from graders.engine.classes import Terms, grade_class
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


def main() -> None:
    """One class after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=60)
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    places = {args.students // 3, 2 * args.students // 3}
    for name, code in WHAT.items():
        with tempfile.TemporaryDirectory() as folder:
            course = TinyCourse(Path(folder))
            for number in range(args.students):
                odd = code and number in places
                slow = course.released(stub_noise=code, stub_double=DOUBLE)
                course.hand_in(f"s{number:03}", slow if odd else course.full())
            seen = measure(course, args.jobs)
        odd_ones = {f"s{n:03}" for n in places} if code else set()
        last = max(end for student, end in seen.ended.items() if student not in odd_ones)
        print(
            f"{name}: {last - seen.began:.1f} wall s; others {seen.others:.1f} s, "
            f"the two {seen.stopped:.1f} s, {seen.stopped / seen.others:.1%}",
            flush=True,
        )


if __name__ == "__main__":
    main()
