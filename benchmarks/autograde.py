"""`gancourse autograde` against `nbgrader autograde` on the same class of first-GAN submissions.

    python benchmarks/autograde.py [--stock 4] [--ours 12] [--rounds 1] [--jobs 2]

Each side grades one submission, then one and N more; the difference, by N, is the marginal cost
of a submission, the rest is start-up. Prints wall and CPU seconds (medians of the rounds, run in
turn) and their ratios. CPU time is that of a control group of its own, since workers that
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
from pathlib import Path

from grading_class import LAB, environment, full_points, make_class

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


def graded(command: list[str], students: int, *, stock: bool) -> Cost:
    """Wall and CPU seconds of grading a fresh class. Raises ValueError if one has no points."""
    with tempfile.TemporaryDirectory() as folder, counted() as group:
        root = make_class(Path(folder) / "class", students, stock=stock)
        tasks = str(group / "cgroup.procs") if group else os.devnull
        shell = ["sh", "-c", f'echo $$ > {tasks}; exec "$@"', "sh", *command]
        start = time.perf_counter()
        done = subprocess.run(shell, cwd=root, env=environment(), capture_output=True, text=True)
        wall, cpu = time.perf_counter() - start, cpu_seconds(group)
        if done.returncode or min(full_points(root)) <= 0:
            raise ValueError(f"not all were graded:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return wall, cpu


def marginal(command: list[str], more: int, *, stock: bool) -> tuple[Cost, Cost]:
    """(wall, CPU) of one further submission, and of the start with the first one."""
    one = graded(command, 1, stock=stock)
    many = graded(command, 1 + more, stock=stock)
    each = tuple((m - o) / more for m, o in zip(many, one, strict=True))
    return (each[0], each[1]), (one[0] - each[0], one[1] - each[1])


def main() -> None:
    """Run the rounds and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, default in (("stock", 4), ("ours", 12), ("rounds", 1), ("jobs", 2)):
        parser.add_argument(f"--{name}", type=int, default=default)
    args = parser.parse_args()
    python = [sys.executable, "-m"]
    theirs = [*python, "nbgrader", "autograde", LAB]
    ours = [str(Path(sys.executable).with_name("gancourse")), "autograde", LAB]
    ours += ["--jobs", str(args.jobs)]
    print(f"load {os.getloadavg()[0]:.1f}; {args.stock} and {args.ours} further submissions")
    rounds = [
        (marginal(theirs, args.stock, stock=True), marginal(ours, args.ours, stock=False))
        for _ in range(args.rounds)
    ]
    for axis, unit in enumerate(("wall", "CPU")):
        stock = statistics.median(their[0][axis] for their, _ in rounds)
        own = statistics.median(our[0][axis] for _, our in rounds)
        ratio = statistics.median(t[0][axis] / o[0][axis] for t, o in rounds)
        starts = [statistics.median(r[side][1][axis] for r in rounds) for side in (0, 1)]
        print(
            f"{unit} s a submission: stock {stock:.2f}, ours {own:.2f}, ratio {ratio:.1f};"
            f" start-up: stock {starts[0]:.1f}, ours {starts[1]:.1f}"
        )


if __name__ == "__main__":
    main()
