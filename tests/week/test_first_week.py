"""The page *Your first week*, followed to the letter: each of its commands, in its order."""

import csv
import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import entry_points
from pathlib import Path

import nbformat
import pytest

from gancourse.cli import parser
from graders.demo.samples import solutions, with_slips

ROOT = Path(__file__).parents[2]
LAB = "05_first_gan"
NOTEBOOK = f"{LAB}.ipynb"
PAGE = ROOT / "docs" / "first-week.md"
COMMANDS = re.findall(r"```\nuv run (.*)\n```", PAGE.read_text(encoding="utf-8"))
OURS = [shlex.split(command)[1:] for command in COMMANDS if command.startswith("gancourse ")]
MADE = ("solutions", "course")
READ = ("gancourse", "graders", "docs")


@pytest.mark.parametrize("words", OURS, ids=" ".join)
def test_each_of_our_commands_is_one(words: list[str]) -> None:
    assert words[0] in entry_points(group="gancourse.commands").names
    assert parser(words[:1]).parse_args(words).command == words[0]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A clone's folder: what commands write is its own, what they only read is lent."""
    root = tmp_path / "a course"
    root.mkdir()
    for name in MADE:
        shutil.copytree(ROOT / name, root / name)
    for name in READ:
        (root / name).symlink_to(ROOT / name)
    for path in ROOT.iterdir():
        if path.is_file() and path.suffix in (".toml", ".txt", ".yml", ".py", ".md", ""):
            shutil.copy(path, root)
    return root


def hand_in(course: Path, students: int) -> None:
    """Moodle's two files of a class: a third with two slips, and one who handed in nothing."""
    released = course / "course" / LAB / NOTEBOOK
    answers = solutions(nbformat.read(course / "solutions" / LAB / NOTEBOOK, as_version=4))
    rows = [["Identifier", "Full name", "Email address", "Status", "Grade"]]
    with zipfile.ZipFile(course / "submissions.zip", "w") as packed:
        for number in range(1, students + 1):
            name = f"Zoë O'Hara {number}"
            rows.append(
                [f"Participant {number}", name, f"zoe{number}@example.org", "Submitted", ""]
            )
            notebook = nbformat.read(released, as_version=4)
            filled = with_slips(answers) if number % 3 == 0 else answers
            for cell in notebook.cells:
                mark = cell.metadata.get("nbgrader", {}).get("grade_id")
                cell.source = filled.get(mark, cell.source)
            place = f"{name}_{number}_assignsubmission_file_/{NOTEBOOK}"
            packed.writestr(place, nbformat.writes(notebook))
    rows.append(["Participant 999", "Nobody Came", "nobody@example.org", "-", ""])
    with (course / "class.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)


def run(course: Path, command: str) -> str:
    """One command of the page, which must succeed; what it says."""
    program, *words = shlex.split(command)
    code = "import sys; from gancourse.cli import main; sys.exit(main())"
    start = ["-m", "nbgrader"] if program == "nbgrader" else ["-c", code]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [sys.executable, "-P", *start, *words], cwd=course,
        capture_output=True, text=True, check=False,
        env=os.environ | {"PATH": path, "COLUMNS": "200", "GANCOURSE_OFFLINE": "1"},
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.needs("bwrap")
@pytest.mark.parametrize("students", [3, 60])
def test_the_whole_week(course: Path, students: int) -> None:
    told = {}
    for command in COMMANDS:
        if " collect " in command:
            hand_in(course, students)
        told[command.split()[1]] = run(course, command)
    assert "nested" in told["doctor"] or "single" in told["doctor"]
    assert (course / "gancourse-students.zip").is_file()
    assert "Nobody Came" in told["collect"]
    assert (course / "insights" / f"{LAB}.html").is_file()
    assert len(list(course.glob(f"feedback/*/{LAB}/{LAB}.html"))) == students
    with (course / "moodle.grades.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["Email address"]: row[LAB] for row in csv.DictReader(stream)}
    full = max(float(points) for points in rows.values() if points)
    assert [n for n in range(1, students + 1) if float(rows[f"zoe{n}@example.org"]) < full] == [
        n for n in range(1, students + 1) if n % 3 == 0
    ]
    assert rows["nobody@example.org"] == ""
