"""The attack suite against stock nbgrader and against the course's engine, side by side.

    PYTHONPATH=tests/attacks python benchmarks/attacks_against_stock.py [--only CLASS] [--kept FILE]

For stock nbgrader each attack gets a course of its own with one honest student after it; that
run is shut in a bubblewrap sandbox without network, since stock nbgrader runs hostile code as the
user who grades, and is stopped when it takes too long or its processes too much memory, which
stock nbgrader would not do. UNBOUNDED attacks are left out there: nothing would hold them. The
engine grades all pairs as one class. Prints a table: the points that the attack earns, and those
of the honest student after it, of 2 each. --kept: a file of rows of stock nbgrader that are
there already; new ones are added as they come, so that a long run can be cut and gone on with.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from attacked_class import CODE, LIMITS, SAMPLES, described
from attacked_course import Course, make_course, scores

from graders.engine.classes import Terms, grade_class
from graders.engine.run.watcher import descendants, private_bytes

LAB = "attacked"
SECONDS = 420
BYTES = 4 * 2**30
UNBOUNDED = ("exhausts_fork_bomb", "sparse_giant")
ROOT = Path(__file__).parents[1]
# The last two save time, and keep a busy machine from costing the honest student points.
STOCK = """c = get_config()
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "course"
c.Execute.shutdown_kernel = "immediate"
c.Execute.timeout = 120
"""
Pair = tuple[str, str]
Row = tuple[str, str, str]


def attacks(only: str) -> list[Pair]:
    """(class, slug) of the attacks that start without right answers."""
    found = [(kind, slug) for slug, kind, _ in described()]
    found += [(s.kind, s.slug) for s in SAMPLES if s.earns == "none"]
    return sorted(pair for pair in found if pair[0] == only or not only)


def hand_in(course: Course, pair: Pair, prefix: str = "") -> None:
    """One attack and, after it, one honest student."""
    code = CODE / f"{pair[1]}.py"
    if code.is_file():
        course.submit(f"{prefix}a-attack", course.attacked(code.read_text()))
    else:
        sample = next(s for s in SAMPLES if s.slug == pair[1])
        sample.change(course.submit(f"{prefix}a-attack", course.untouched()))
    course.submit(f"{prefix}b-honest", course.honest())


def sandboxed(root: Path, command: Sequence[str]) -> str:
    """Run a command with the machine read-only, but for `root`, and without network; how it ended.

    "", "failed", "hung" or "memory".
    """
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    small = ["--size", str(2**28), "--tmpfs"]
    walls = ["bwrap", "--ro-bind", "/", "/", "--unshare-all", "--unshare-user", "--die-with-parent"]
    walls += ["--new-session", "--cap-drop", "ALL"]
    walls += ["--dev", "/dev", "--proc", "/proc", *small, "/tmp", *small, "/dev/shm"]
    for needed in (ROOT, Path(sys.prefix)):  # which may lie below /tmp
        walls += ["--ro-bind", str(needed), str(needed)]
    walls += ["--bind", str(root), str(root), "--chdir", str(root), "--clearenv"]
    inside = {"PATH": path, "HOME": "/tmp", "OMP_NUM_THREADS": "1", "GANCOURSE_QUICK": "1"}
    for name, value in inside.items():
        walls += ["--setenv", name, value]
    bounds = ["prlimit", f"--fsize={2**28}", f"--data={4 * 2**30}", "--"]
    null = subprocess.DEVNULL
    return watched(subprocess.Popen([*walls, *bounds, *command], stdout=null, stderr=null))


def watched(process: "subprocess.Popen[bytes]") -> str:
    """Wait for it; end it where it takes too long or too much."""
    end = time.monotonic() + SECONDS
    while process.poll() is None:
        time.sleep(0.1)
        taken = sum(map(private_bytes, descendants(process.pid)))
        if taken > BYTES or time.monotonic() > end:
            process.kill()
            process.wait()
            return "memory" if taken > BYTES else "hung"
    return "failed" if process.returncode else ""


def against_stock(template: Path, pair: Pair) -> Row:
    """Points of the attack and of the honest student, and how the run ended."""
    if pair[1] in UNBOUNDED:
        return "not run", "not run", ""
    with tempfile.TemporaryDirectory(dir=template.parent) as folder:
        root = Path(folder) / "course"
        shutil.copytree(template, root)
        (root / "nbgrader_config.py").write_text(STOCK)
        hand_in(Course(root), pair)
        ended = sandboxed(root, [sys.executable, "-m", "nbgrader", "autograde", LAB])
        try:
            found = scores(Course(root))
        except Exception as error:
            return "?", "?", f"gradebook: {type(error).__name__}"
    return _points(found, "a-attack"), _points(found, "b-honest"), ended


def kept_or_run(template: Path, pairs: Sequence[Pair], kept: Path | None) -> dict[Pair, Row]:
    """Stock nbgrader's rows: those of the file, and the others, added to it one by one."""
    rows: dict[Pair, Row] = {}
    if kept is not None and kept.is_file():
        for pair, row in map(json.loads, kept.read_text().splitlines()):
            rows[tuple(pair)] = tuple(row)
    for pair in pairs:
        if pair not in rows:
            rows[pair] = against_stock(template, pair)
            if kept is not None:
                with kept.open("a") as stream:
                    stream.write(json.dumps([pair, rows[pair]]) + "\n")
    return rows


def against_engine(template: Path, pairs: Sequence[Pair]) -> dict[Pair, tuple[str, str]]:
    """The same for all pairs in one class, graded by the course's engine."""
    root = template.parent / "engine"
    shutil.copytree(template, root)
    for number, pair in enumerate(pairs):
        hand_in(Course(root), pair, f"{number:03}-")
    grade_class(root, LAB, terms=Terms(jobs=2, limits=LIMITS))
    found = scores(Course(root))
    return {
        pair: (_points(found, f"{n:03}-a-attack"), _points(found, f"{n:03}-b-honest"))
        for n, pair in enumerate(pairs)
    }


def _points(found: dict[str, float], student: str) -> str:
    return f"{found[student]:g}" if student in found else "none"


def main() -> None:
    """Run both sides and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="one class")
    parser.add_argument("--kept", type=Path, help="rows of stock nbgrader, kept between runs")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        template = make_course(Path(folder) / "template").root
        pairs = attacks(args.only)
        stock = kept_or_run(template, pairs, args.kept)
        ours = against_engine(template, pairs)
    heads = [f"{who}: {what}" for who in ("stock", "ours") for what in ("attack", "honest")]
    print(f"| class | attack | {' | '.join(heads[:2])} | stock: run | {' | '.join(heads[2:])} |")
    print("|---|---|---|---|---|---|---|")
    for pair in pairs:
        print(f"| {' | '.join([*pair, *stock[pair], *ours[pair]])} |")


if __name__ == "__main__":
    main()
