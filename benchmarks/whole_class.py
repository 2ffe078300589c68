"""A class from submissions to grades: autograde, feedback and export; and two workers against one.

    python benchmarks/whole_class.py [--students 300] [--block 20] [--rounds 3]

First some blocks of students are graded with one worker and with two, in turn: the ratio of
their wall times is taken less what a start costs, which a run of a single submission tells. Then
a class is graded, given feedback and exported, each step timed. First-GAN submissions; the load
of the machine is printed beside.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from autograde import Cost, Side, graded
from grading_class import LAB, make_class, nbgrader, scores, student_name

ENGINE = str(Path(sys.executable).with_name("gancourse"))


def timed(name: str, act: Callable[[], object]) -> float:
    """Run it; print and return its wall seconds."""
    start = time.perf_counter()
    act()
    seconds = time.perf_counter() - start
    print(f"{name}: {seconds:.1f} wall s; load {os.getloadavg()[0]:.0f}", flush=True)
    return seconds


def whole(root: Path, students: int, jobs: int) -> None:
    """Grade all, write all feedback, export all."""
    side = Side("engine", [ENGINE, "autograde", LAB, "--jobs", str(jobs)], root)
    steps: dict[str, Callable[[], object]] = {
        "autograde": lambda: graded(side, "*", students),
        "feedback": lambda: nbgrader(root, "generate_feedback", LAB),
        "export": lambda: scores(root),
    }
    total = sum(timed(name, act) for name, act in steps.items())
    print(f"{students} submissions, {jobs} workers: {total / 60:.1f} minutes in all", flush=True)


def workers(root: Path, block: int, rounds: int) -> None:
    """Wall time of a further submission with one worker and with two."""
    spent: dict[int, list[Cost]] = {1: [], 2: []}
    starts: dict[int, Cost] = {}
    for jobs in spent:
        side = Side(f"{jobs} workers", [ENGINE, "autograde", LAB, "--jobs", str(jobs)], root)
        starts[jobs] = graded(side, student_name(2 * rounds * block, block), 1)
    for place in range(2 * rounds):
        jobs = 1 + place % 2
        side = Side(f"{jobs} workers", [ENGINE, "autograde", LAB, "--jobs", str(jobs)], root)
        spent[jobs].append(graded(side, f"block-{place:02}-*", block))
    for axis, unit in enumerate(("wall", "CPU")):
        one, two = (
            statistics.median((cost[axis] - starts[jobs][axis]) / (block - 1) for cost in costs)
            for jobs, costs in spent.items()
        )
        print(f"{unit} s a submission: one worker {one:.2f}, two {two:.2f}, ratio {one / two:.2f}")


def main() -> None:
    """Both, in folders that are gone afterwards."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, default in (("students", 300), ("block", 20), ("rounds", 3), ("jobs", 2)):
        parser.add_argument(f"--{name}", type=int, default=default)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if args.rounds:
            count = 2 * args.rounds * args.block + 1
            root = make_class(Path(folder) / "workers", count, stock=False, block=args.block)
            workers(root, args.block, args.rounds)
        root = make_class(Path(folder) / "whole", args.students, stock=False)
        whole(root, args.students, args.jobs)


if __name__ == "__main__":
    main()
