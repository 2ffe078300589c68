"""A class from the hand-out to the export, unattended; and two workers against one.

    python benchmarks/whole_class.py [--students 300] [--block 20] [--rounds 3]

First some blocks of students are graded with one worker and with two, in turn: the ratio of
their wall times is taken less what a start costs, which a run of a single submission tells. Then
the course is packed, a class's zip as Moodle gives it, of which two in a hundred are odd (see
`ODD`), is collected, graded, looked at, given feedback and exported, each step timed. First-GAN
submissions; the load of the machine is printed beside.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from autograde import Cost, Side, graded
from grading_class import (
    LAB,
    ROOT,
    environment,
    make_class,
    nbgrader,
    scores,
    student_name,
)

ENGINE = str(Path(sys.executable).with_name("gancourse"))


def timed(name: str, act: Callable[[], object]) -> float:
    """Run it; print and return its wall seconds."""
    start = time.perf_counter()
    act()
    seconds = time.perf_counter() - start
    print(f"{name}: {seconds:.1f} wall s; load {os.getloadavg()[0]:.0f}", flush=True)
    return seconds


LOOP = json.dumps({"cells": [{"cell_type": "code", "source": "while True:\n    pass"}]})
ODD: tuple[Callable[[str], tuple[str, str]], ...] = (
    lambda text: (f"{LAB}.ipynb.txt", text),
    lambda text: (f"{LAB}.ipynb", text[:5000]),
    lambda text: ("answers.py", "def get_noise(): ..."),
    lambda text: (f"my work/{LAB} (1).ipynb", text),
    lambda text: (f"{LAB}.ipynb", LOOP),
)
"""What the odd two in a hundred hand in: a name and a text."""


def pack(root: Path) -> int:
    """Turn `submitted/` into Moodle's zip and roster; returns how many are odd."""
    roster, odd = ['Identifier,"Full name","Email address",Status,Grade'], 0
    with zipfile.ZipFile(root / "class.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        for number, folder in enumerate(sorted((root / "submitted").iterdir()), start=1001):
            name, text = f"{LAB}.ipynb", (folder / LAB / f"{LAB}.ipynb").read_text("utf-8")
            if number % 50 == 0:
                name, text = ODD[odd % len(ODD)](text)
                odd += 1
            packed.writestr(f"{folder.name}_{number}_assignsubmission_file_/{name}", text)
            person = f'"Participant {number}","{folder.name}",{number}@example.org,Submitted,'
            roster.append(person)
    (root / "class.csv").write_text("\n".join(roster) + "\n")
    shutil.rmtree(root / "submitted")
    return odd


def command(root: Path, *words: str) -> None:
    """One of ours. Raises ValueError where it fails."""
    done = subprocess.run(
        [ENGINE, *words], cwd=root, env=environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise ValueError(f"{words}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def whole(root: Path, students: int, jobs: int) -> None:
    """Hand out, collect, grade, look, give back, export."""
    odd = pack(root)
    side = Side("engine", [ENGINE, "autograde", LAB, "--jobs", str(jobs)], root)
    steps: dict[str, Callable[[], object]] = {
        "handout": lambda: command(ROOT, "handout", str(root / "students.zip")),
        "collect": lambda: command(root, "collect", LAB, "class.zip", "--roster", "class.csv"),
        "autograde": lambda: graded(side, "*", students),
        "insights": lambda: command(root, "insights", LAB),
        "feedback": lambda: nbgrader(root, "generate_feedback", LAB),
        "export": lambda: scores(root),
    }
    total = sum(timed(name, act) for name, act in steps.items())
    words = f"{students} submissions, {odd} of them odd, {jobs} workers"
    print(f"{words}: {total / 60:.1f} minutes in all", flush=True)


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
