"""A class on a Dask cluster: one worker against two, the serial part, and bytes on the wire.

    PYTHONPATH=tests/engine python benchmarks/cluster_throughput.py [--students 18] [--rounds 3]

Scheduler and workers are processes of this machine. Each round grades the class with one worker,
and with a second beside it. What is said of more workers is on paper: a simulation, which is
held against the runs first, with the CPU seconds of the grader and of a job.
"""

import argparse
import os
import statistics
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from cluster_simulation import Steps, simulated
from cluster_stopwatch import PARTS, TRANSFER, Stopwatch, watched
from farm import Farm, farm
from grading_class import LAB, make_class

from graders.engine.classes import Terms, grade_class

PAPER = (1, 2, 10, 100, 1000)
CLASS = 3000
TIMED = str(Path(__file__).with_name("timed_preload.py"))
Runs = dict[int, list[Stopwatch]]


def graded(root: Path, there: Farm) -> Stopwatch:
    """Grade the class once."""
    watch = Stopwatch()
    with watched(watch):
        terms = Terms(scheduler=there.address, unsafe=True)
        grade_class(root, LAB, terms=terms, listener=watch)
    return watch


def rounds(folder: Path, students: int, count: int) -> Iterator[tuple[int, Stopwatch]]:
    """With one worker and with two, and every other round the other way about."""
    root = make_class(folder / "class", students, stock=False)
    with farm(folder, GANCOURSE_UNSAFE="1") as there:
        there.start_worker("first", preload=TIMED)
        there.wait_for(1)
        for number in range(count):
            if number % 2 == 0:
                yield 1, graded(root, there)
                second = there.start_worker("second", preload=TIMED)
                there.wait_for(2)
            yield 2, graded(root, there)
            if number % 2 == 1:
                second.terminate()
                second.wait()
                yield 1, graded(root, there)


def main() -> None:
    """Measure in turn, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=18)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    runs: Runs = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as folder:
        for workers, watch in rounds(Path(folder), args.students, args.rounds):
            runs[workers].append(watch)
            each, load = watch.seconds / args.students, os.getloadavg()[0]
            print(f"{workers}: {each:.2f} s a submission; load {load:.0f}", flush=True)
    report_runs(runs)
    report_paper([watch for watches in runs.values() for watch in watches])


def report_runs(runs: Runs) -> None:
    """What the second worker gave, and how near the simulation comes."""
    pairs = list(zip(runs[1], runs[2], strict=True))
    print(f"two workers against one: {told(a.seconds / b.seconds for a, b in pairs)} times as fast")
    for workers, watches in runs.items():
        near = told(simulated(steps(w), workers).seconds / w.seconds for w in watches)
        print(f"simulated with the times of the run itself / run, {workers}: {near}")
    ahead = told(simulated(steps(a), 2).seconds / b.seconds for a, b in pairs)
    print(f"two workers, simulated with the times of the run with one / run: {ahead}")


def report_paper(watches: list[Stopwatch]) -> None:
    """What the grader's part is, and what more workers would give."""
    costs = [cost for watch in watches for cost in watch.costs.values()]
    sent, came = (statistics.median(getattr(c, k) for c in costs) / 1024 for k in ("sent", "came"))
    calls = statistics.fmean(len(cost.jobs) for cost in costs)
    print(f"on the wire: {sent:.0f} KiB there, {came:.0f} KiB back, {calls:.2f} jobs a submission")
    job = statistics.fmean(cost.worked for cost in costs)
    cpu = {
        part: statistics.fmean(w.cpu[part] / len(w.costs) for w in watches)
        for part in [*PARTS.values(), TRANSFER]
    }
    serial = sum(cpu.values())
    shares = ", ".join(f"{part} {seconds / serial:.0%}" for part, seconds in cpu.items())
    print(f"the grader has {serial / job:.1%} of a job's {job:.2f} CPU s: {shares}")
    for workers in PAPER:
        seen = simulated([Steps(serial / 2, (job,), serial / 2)] * CLASS, workers)
        rate, alone = CLASS / seen.seconds, 1 / (job + serial)
        print(f"{workers} workers: {rate * job:.1f} times one job after the other", end=", ")
        print(f"{3600 * rate:.0f} an hour; grader {seen.grader:.0%}, workers {seen.workers:.0%}")
        print(f"  {rate * (sent + came) / 1024:.2f} MiB/s; one process alone {alone * 3600:.0f}")


def steps(watch: Stopwatch) -> list[Steps]:
    """Of one run, in the order in which submissions were begun."""
    return [cost.steps() for cost in watch.costs.values()]


def told(ratios: Iterable[float]) -> str:
    """Median, least and most."""
    found = sorted(ratios)
    return f"{statistics.median(found):.2f} ({found[0]:.2f} to {found[-1]:.2f})"


if __name__ == "__main__":
    main()
