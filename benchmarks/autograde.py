"""`gancourse autograde` against `nbgrader autograde` on the same class of first-GAN submissions.

    python benchmarks/autograde.py [--students 100] [--block 25] [--ones 3] [--jobs 2]

The two sides grade the class block by block, in turn, so that both meet the same load. Runs of
a single submission, also in turn, tell what a start costs: a block of n costs the start and n
times the marginal cost. Prints medians of wall and CPU seconds, their ratios, and how far the
two sides' scores lie apart. CPU time is that of a control group of its own, since workers that
nobody waits for are in no other count; where none can be made, only wall time is told.
"""

import argparse
import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from grading_class import LAB, environment, make_class, scores, student_name

CGROUPS = Path("/sys/fs/cgroup")
Cost = tuple[float, float]


@contextlib.contextmanager
def counted() -> Iterator[Path | None]:
    """A control group to count CPU time in, if this user may make one."""
    parent = CGROUPS / "cpuacct" if (CGROUPS / "cpuacct").is_dir() else CGROUPS
    group = parent / f"gancourse-{os.getpid()}"
    try:
        group.mkdir()
    except OSError:
        yield None
        return
    try:
        yield group
    finally:
        group.rmdir()


def cpu_seconds(group: Path | None) -> float:
    if group is None:
        return float("nan")
    if (group / "cpuacct.usage").is_file():
        return int((group / "cpuacct.usage").read_text()) / 1e9
    return int((group / "cpu.stat").read_text().split()[1]) / 1e6


@dataclass
class Side:
    """One way to grade, in a course folder of its own. ones, blocks: what its runs cost."""

    name: str
    command: list[str]
    root: Path
    ones: list[Cost] = field(default_factory=list)
    blocks: list[Cost] = field(default_factory=list)

    def each(self, size: int, axis: int) -> list[float]:
        """Cost of one further submission, block by block."""
        one = statistics.median(cost[axis] for cost in self.ones)
        return [(block[axis] - one) / (size - 1) for block in self.blocks]

    def start(self, size: int, axis: int) -> float:
        """Cost of starting, without a submission."""
        one = statistics.median(cost[axis] for cost in self.ones)
        return one - statistics.median(self.each(size, axis))


def graded(side: Side, pattern: str, students: int) -> Cost:
    """Wall and CPU seconds of grading these students. Raises ValueError if that fails."""
    with counted() as group:
        tasks = str(group / "cgroup.procs") if group else os.devnull
        command = [*side.command, f"--student={pattern}"]
        shell = ["sh", "-c", f'echo $$ > {tasks}; exec "$@"', "sh", *command]
        start = time.perf_counter()
        done = subprocess.run(
            shell, cwd=side.root, env=environment(), capture_output=True, text=True
        )
        cost = time.perf_counter() - start, cpu_seconds(group)
    found = len(list((side.root / "autograded").glob(f"{pattern}/{LAB}/{LAB}.ipynb")))
    if done.returncode or found != students:
        raise ValueError(f"{found} graded:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    load = os.getloadavg()[0]
    print(
        f"{side.name} {pattern}: {cost[0]:.1f} wall s, {cost[1]:.1f} CPU s; load {load:.0f}",
        flush=True,
    )
    return cost


def sides(folder: Path, students: int, block: int, jobs: int) -> tuple[Side, Side]:
    python = [sys.executable, "-m"]
    engine = str(Path(sys.executable).with_name("gancourse"))
    theirs = make_class(folder / "stock", students, stock=True, block=block)
    own = make_class(folder / "ours", students, stock=False, block=block)
    return (
        Side("stock", [*python, "nbgrader", "autograde", LAB], theirs),
        Side("ours", [engine, "autograde", LAB, "--jobs", str(jobs)], own),
    )


def compare(stock: Side, ours: Side, size: int) -> None:
    """Print marginal costs, their ratio, start-up, and how alike the scores are."""
    for axis, unit in enumerate(("wall", "CPU")):
        pairs = list(zip(stock.each(size, axis), ours.each(size, axis), strict=True))
        theirs, own = (statistics.median(side) for side in zip(*pairs, strict=True))
        ratios = [t / o for t, o in pairs]
        print(
            f"{unit} s a submission: stock {theirs:.2f}, ours {own:.2f}, "
            f"ratio {statistics.median(ratios):.1f} ({min(ratios):.1f} to {max(ratios):.1f}); "
            f"start-up: stock {stock.start(size, axis):.1f}, ours {ours.start(size, axis):.1f}"
        )
    theirs, own = scores(stock.root), scores(ours.root)
    gaps = [abs(theirs[student] - own[student]) for student in theirs]
    print(f"scores: {sum(gap < 0.01 for gap in gaps)} of {len(gaps)} alike, widest {max(gaps):.2f}")


def main() -> None:
    """Grade block by block and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, default in (("students", 100), ("block", 25), ("ones", 3), ("jobs", 2)):
        parser.add_argument(f"--{name}", type=int, default=default)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        both = sides(Path(folder), args.students + args.ones, args.block, args.jobs)
        for number in range(args.ones):
            for side in both:
                side.ones.append(graded(side, student_name(args.students + number, args.block), 1))
        for block in range(args.students // args.block):
            for side in both:
                side.blocks.append(graded(side, f"block-{block:02}-*", args.block))
        compare(*both, args.block)


if __name__ == "__main__":
    main()
