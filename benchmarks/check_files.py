"""`gancourse check` on a hundred files in one call, against a call for each file.

Judges copies of the course's own answers to one exercise. The calls for single files are measured
on one file and counted a hundred times; prints medians of CPU and wall seconds and of the ratio.
Beside them stands `import torch` alone, in a plain Python: on a busy machine all CPU times grow.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from graders.engine.intake.reading import answers_of

ROUNDS, FILES = 3, 100
EXERCISE = "05_first_gan.get_disc_loss"
LAB, _, NAME = EXERCISE.partition(".")
SHEET = Path(__file__).parents[1] / "tests" / "answers" / LAB / f"{NAME}.py"
COMMAND = [Path(sys.executable).with_name("gancourse"), "check", EXERCISE, "--json"]


def copies(folder: Path) -> list[Path]:
    """A hundred files, right and wrong in turn, taken from the course's answers."""
    files = []
    for i, answer in enumerate(islice(cycle(answers_of(SHEET)), FILES)):
        files.append(folder / f"{i:03}.py")
        files[-1].write_text(answer.cell.source)
    return files


def seconds(files: list[Path]) -> tuple[float, float]:
    """CPU and wall seconds of one call. Raises ValueError if it did not judge every file."""
    said, used, wall = _run([*COMMAND, *files])
    if len(said.splitlines()) != len(files):
        raise ValueError(f"{len(files)} files, but it printed:\n{said}")
    return used, wall


def torch_seconds() -> tuple[float, float]:
    """CPU and wall seconds of `import torch`."""
    return _run([sys.executable, "-c", "import torch"])[1:]


def _run(command: list[str | Path]) -> tuple[str, float, float]:
    """What it printed, its CPU seconds and its wall seconds, with all its processes."""
    start, before = time.perf_counter(), os.times()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    wall, after = time.perf_counter() - start, os.times()
    return done.stdout, _children(after) - _children(before), wall


def _children(times: os.times_result) -> float:
    return times.children_user + times.children_system


def main() -> None:
    """Run the rounds and print the medians."""
    with tempfile.TemporaryDirectory() as folder:
        files = copies(Path(folder))
        rounds = [(seconds(files), seconds(files[:1]), torch_seconds()) for _ in range(ROUNDS)]
    for axis, unit in enumerate(("CPU s", "wall s")):
        together = statistics.median(many[axis] for many, _, _ in rounds)
        single = statistics.median(one[axis] for _, one, _ in rounds)
        torch = statistics.median(alone[axis] for *_, alone in rounds)
        ratio = statistics.median(FILES * one[axis] / many[axis] for many, one, _ in rounds)
        print(
            f"{FILES} files in one call: {together:.1f} {unit};"
            f" one file a call: {single:.1f} {unit} each; ratio {ratio:.0f};"
            f" `import torch` alone: {torch:.1f} {unit}"
        )


if __name__ == "__main__":
    main()
