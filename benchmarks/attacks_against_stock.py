"""The attack suite against stock nbgrader and against the course's engine, side by side.

    PYTHONPATH=tests/attacks python benchmarks/attacks_against_stock.py [--each 2] [--only CLASS]

For stock nbgrader each attack gets a course of its own with one honest student after it; that
run is shut in a bubblewrap sandbox without network, since stock nbgrader runs hostile code as the
user who grades. Attacks that only fill memory, disk or the table of processes are left out there:
nothing would bound them. The engine grades all pairs as one class. Prints a table: the points
that the attack earns without a right answer, and those of the honest student, of 2 each.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from attacked_class import CODE, LIMITS, SAMPLES, described
from attacked_course import Course, make_course, scores

from graders.engine.classes import grade_class

LAB = "attacked"
TIMEOUT = 240
UNBOUNDED = ("exhausts",)
CLASSES = (
    "reads", "patches", "lies", "forges", "knows", "leaves", "outlives", "touches", "metadata",
    "files", "active",
)  # fmt: skip
STOCK = """c = get_config()
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "course"
"""
Pair = tuple[str, str]


def attacks(each: int, only: str) -> list[Pair]:
    """(class, slug) of the first few attacks of each class that start without right answers."""
    found = [(kind, slug) for slug, kind, _ in described()]
    found += [(s.kind, s.slug) for s in SAMPLES if s.earns == "none"]
    wanted = [only] if only else [k for k in CLASSES if k not in UNBOUNDED]
    ordered = sorted((pair for pair in found if pair[0] in wanted), key=lambda p: p[0])
    groups = (list(group) for _, group in groupby(ordered, key=lambda p: p[0]))
    return [pair for group in groups for pair in group[:each]]


def hand_in(course: Course, pair: Pair, prefix: str = "") -> None:
    """One attack and, after it, one honest student."""
    code = CODE / f"{pair[1]}.py"
    if code.is_file():
        course.submit(f"{prefix}a-attack", course.attacked(code.read_text()))
    else:
        sample = next(s for s in SAMPLES if s.slug == pair[1])
        sample.change(course.submit(f"{prefix}a-attack", course.untouched()))
    course.submit(f"{prefix}b-honest", course.honest())


def sandboxed(root: Path, command: Sequence[str]) -> int | str:
    """Run a command with the machine read-only, but for `root`, and without network."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    walls = ["bwrap", "--ro-bind", "/", "/", "--unshare-all", "--unshare-user", "--die-with-parent"]
    walls += ["--new-session", "--cap-drop", "ALL"]
    walls += ["--dev", "/dev", "--proc", "/proc", "--size", str(2**28), "--tmpfs", "/tmp"]
    walls += ["--bind", str(root), str(root), "--chdir", str(root), "--clearenv"]
    inside = {"PATH": path, "HOME": "/tmp", "OMP_NUM_THREADS": "1", "GANCOURSE_QUICK": "1"}
    for name, value in inside.items():
        walls += ["--setenv", name, value]
    bounds = ["prlimit", f"--fsize={2**28}", f"--data={4 * 2**30}", "--"]
    try:
        done = subprocess.run([*walls, *bounds, *command], capture_output=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return "timeout"
    return done.returncode


def against_stock(template: Path, pair: Pair) -> tuple[str, str, str]:
    """Points of the attack and of the honest student, and how the run ended."""
    with tempfile.TemporaryDirectory(dir=template.parent) as folder:
        root = Path(folder) / "course"
        shutil.copytree(template, root)
        (root / "nbgrader_config.py").write_text(STOCK)
        hand_in(Course(root), pair)
        code = sandboxed(root, [sys.executable, "-m", "nbgrader", "autograde", LAB])
        try:
            found = scores(Course(root))
        except Exception as error:
            return "?", "?", f"gradebook: {type(error).__name__}"
    ended = {0: "", "timeout": "hung"}.get(code, "failed")
    return _points(found, "a-attack"), _points(found, "b-honest"), ended


def against_engine(template: Path, pairs: Sequence[Pair]) -> dict[Pair, tuple[str, str]]:
    """The same for all pairs in one class, graded by the course's engine."""
    root = template.parent / "engine"
    shutil.copytree(template, root)
    for number, pair in enumerate(pairs):
        hand_in(Course(root), pair, f"{number:03}-")
    grade_class(root, LAB, jobs=2, limits=LIMITS)
    found = scores(Course(root))
    return {
        pair: (_points(found, f"{n:03}-a-attack"), _points(found, f"{n:03}-b-honest"))
        for n, pair in enumerate(pairs)
    }


def _points(found: dict[str, float], student: str) -> str:
    return f"{found[student]:g}" if student in found else "none"


def main() -> None:
    """Print the table, row by row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=2, help="attacks of each class")
    parser.add_argument("--only", default="", help="one class")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        template = make_course(Path(folder) / "template").root
        pairs = attacks(args.each, args.only)
        ours = against_engine(template, pairs)
        heads = [f"{who}: {what}" for who in ("stock", "ours") for what in ("attack", "honest")]
        print(
            f"| class | attack | {' | '.join(heads[:2])} | stock: run | {' | '.join(heads[2:])} |"
        )
        print("|---|---|---|---|---|---|---|")
        for pair in pairs:
            row = [*pair, *against_stock(template, pair), *ours[pair]]
            print(f"| {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main()
