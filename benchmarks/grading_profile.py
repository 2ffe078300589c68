"""Where the CPU time of grading one submission goes, inside the jail and outside.

    python benchmarks/grading_profile.py [--rounds 3] [--top 12] [LAB ...]

Takes the first-GAN lab where none is named. Runs the solved lab cell by cell in a fresh job a
round, and prints medians: what the job costs before its first cell, the notebook's own cells (these
are the student's and the lab's: the floor of any grader), the checks inside the job, and judging
outside it; last what the cells would cost that the grader leaves out. Grading a submission costs
all of this but the last, and the gradebook's and notebook's writing, for which see autograde.py.
"""

import argparse
import os
import statistics
import time
from collections import defaultdict
from pathlib import Path

import nbformat
from grading_class import LAB, ROOT, environment

from graders.engine.ask.asking import ask
from graders.engine.rebuild.idle import idle
from graders.engine.run.job import Job
from graders.engine.run.pool import FOR_NOTEBOOKS, Source, opened, pool
from graders.engine.run.rules import NOTEBOOK
from graders.engine.run.watcher import cpu_seconds, descendants

START, CHECKS, JUDGING = "start of the job", "checks, in the job", "checks, judged outside"
REST = "the cells that the grader does not run, since no check leans on them"


def used(job: Job) -> float:
    """CPU seconds of all processes of a job so far."""
    pid = job.handle.pid()
    return sum(map(cpu_seconds, descendants(pid))) if pid else 0.0


def one_round(source: Source, sources: list[str], left_out: set[int]) -> dict[str, float]:
    """CPU seconds by cell (its last line), and of what is no cell."""
    spent: dict[str, float] = defaultdict(float, {REST: 0.0})
    with opened(source, NOTEBOOK) as job:
        job.ask({"op": "notebook", "files": {}, "start": 0})
        spent[START] = used(job)
        for number, text in enumerate(sources):
            before, own = used(job), time.process_time()
            if text.startswith('check("'):
                exercise = text.split('"')[1]
                ask(job, exercise, 1)
                spent[JUDGING] += time.process_time() - own
                spent[CHECKS] += used(job) - before
            else:
                job.ask({"op": "run", "source": text})
                name = REST if number in left_out else f"cell {number}: {text[:60]!r}"
                spent[name] += used(job) - before
    return spent


def main() -> None:
    """Run the rounds, and print each lab's dearest parts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labs", nargs="*", default=[LAB])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--top", type=int, default=12)
    args = parser.parse_args()
    os.environ.update(environment())
    with pool(warm=FOR_NOTEBOOKS) as source:
        for lab in args.labs:
            sources, left_out = code_of(lab)
            one_round(source, sources, left_out)  # imports the judges
            rounds = [one_round(source, sources, left_out) for _ in range(args.rounds)]
            print(f"\n{lab}")
            tell({name: statistics.median(r[name] for r in rounds) for name in rounds[0]}, args.top)


def code_of(lab: str) -> tuple[list[str], set[int]]:
    """The code cells of a solved lab, and which of them the grader leaves out."""
    path = Path(ROOT, "solutions", lab, f"{lab}.ipynb")
    cells = [c for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code"]
    marks = [cell.metadata.get("nbgrader", {}) for cell in cells]
    students = [bool(mark.get("solution")) for mark in marks]
    counts = [bool(mark.get("solution") or mark.get("grade")) for mark in marks]
    sources, last = [cell.source for cell in cells], len(counts) - counts[::-1].index(True)
    return sources, idle(sources, students, counts) | set(range(last, len(cells)))


def tell(spent: dict[str, float], top: int) -> None:
    """Print the parts, and of the notebook's own cells the dearest."""
    cells = sorted((name for name in spent if name.startswith("cell")), key=lambda n: -spent[n])
    whole = sum(cost for name, cost in spent.items() if name != REST)
    print(f"{whole:.2f} CPU s  in all, without the last of these:")
    for name in (START, CHECKS, JUDGING, REST):
        print(f"{spent[name]:.2f} CPU s  {name}")
    print(f"{sum(spent[name] for name in cells):.2f} CPU s  the notebook's own cells, of which")
    for name in cells[:top]:
        print(f"    {spent[name]:.2f}  {name}")


if __name__ == "__main__":
    main()
