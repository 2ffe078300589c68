"""Whatever Linux allows as a name is graded or refused by name, and nothing of it is shown raw."""

import io
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from nbgrader.coursedir import CourseDirectory
from tiny_course import LAB, RIGHT, TinyCourse

from gancourse.cli import main, spell_out_what_cannot_be_printed
from graders.engine.intake.submissions import students_of, submissions
from graders.engine.write.listening import Noting
from graders.engine.write.records import Record

NAMES = (
    "two\nlines", "tab\there", "esc\x1b[2Jx", "bell\x07\r0", "100%s%(x)s", "{student_id}", "a[b]",
    "*", "-rf", "é" * 127, "x" * 255, "\u202eltr\u200f", "<b>x<b>&amp;", "a,b\"c'", "=1+1",
    " space ", "[red]x", "🎓", "$HOME `x`", "a\\b", "日本語", "sub.ipynb", "~$x",
)  # fmt: skip
REFUSED = {
    os.fsdecode(b"\xff\xfe"): "no UTF-8 text",
    ".hidden": "begins with a dot",
    "._x": "begins with a dot",
}
NOBODY = ("__MACOSX", ".git", "@eaDir")
EXERCISE = "05_first_gan.get_noise"


def odd(text: str) -> list[str]:
    """What of a text a terminal would obey, or could not show."""
    return [c for c in text if not c.isprintable() and c != "\n"]


@dataclass
class Said:
    """What the commands printed, and the records of the first."""

    records: dict[str, Record]
    table: str
    refused: str
    autograde: str
    feedback: str
    export: str


@pytest.fixture(scope="module")
def said(course: TinyCourse) -> Said:
    """A class of odd names through every command that an instructor runs on it."""
    from rich.console import Console

    from graders.commands.autograde import table
    from graders.engine.classes import GradingError, Terms, grade_class

    for name in [*NAMES, *REFUSED, *NOBODY]:
        folder = course.hand_in(name, course.full())
        (folder / name).write_text("a file of the same name")
    (course.root / "submitted" / "Thumbs.db").write_text("x")
    noting = Noting()
    with pytest.raises(GradingError) as error:
        grade_class(course.root, LAB, terms=Terms(unsafe=True), listener=noting)
    console = Console(width=4000, record=True, file=io.StringIO())
    console.print(table(noting.records))
    return Said(
        {record.student: record for record in noting.records},
        console.export_text(),
        str(error.value),
        *_nbgraders_own(course),
    )


def _nbgraders_own(course: TinyCourse) -> tuple[str, str, str]:
    """nbgrader's own commands; the first ends with an error for those that are refused."""
    autograde = course.nbgrader("autograde", LAB, check=False, GANCOURSE_UNSAFE="1")
    return (
        autograde,
        course.nbgrader("generate_feedback", LAB),
        course.nbgrader("export"),
    )


def test_every_name_is_graded_or_refused_by_name(course: TinyCourse, said: Said) -> None:
    assert {student: record.points for student, record in said.records.items()} == dict.fromkeys(
        NAMES, 5.0
    )
    for reason in REFUSED.values():
        assert reason in said.refused
        assert reason in said.autograde
    assert not [name for name in NOBODY if name in said.refused]


def test_nothing_raw_reaches_a_terminal(said: Said) -> None:
    for text in (said.table, said.refused, said.autograde, said.feedback, said.export):
        assert text
        assert odd(text) == []
        assert text.encode()
    assert "[red]x" in said.table
    lines = said.autograde.splitlines() + said.feedback.splitlines()
    assert not [line for line in lines if not line.startswith(("[", " "))], "a line of its own"


def test_every_student_has_a_feedback_page(course: TinyCourse, said: Said) -> None:
    for name in NAMES:
        page = course.root / "feedback" / name / LAB / f"{LAB}.html"
        assert "All criteria met" in page.read_text(), name
    again = course.nbgrader("generate_feedback", LAB, "--force", "--student=a[b]")
    assert again.count("Converting notebook") == 1


def test_every_score_is_exported(course: TinyCourse, said: Said) -> None:
    scores = {name.removeprefix("'"): score for name, score in course.exported().items()}
    assert scores == dict.fromkeys(NAMES, 5.0)


def test_names_of_answer_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [os.fsdecode(b"\xff\xfe"), *(name[:100] for name in NAMES)]
    for name in names:
        (tmp_path / f"{name}.py").write_text(f"import torch\n{RIGHT}")
    loop = tmp_path / "loop.py"
    loop.symlink_to(loop)
    files = [str(tmp_path / f"{name}.py") for name in names] + [str(loop)]
    assert main(["check", EXERCISE, *files]) == 0
    printed = capsys.readouterr().out
    assert odd(printed) == []
    assert printed.count("1 of 1 points") == len(names)
    assert main(["check", EXERCISE, "--json", *files[:2]]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["file"] for line in lines] == files[:2]


def test_a_terminal_of_few_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", narrow)
    spell_out_what_cannot_be_printed()
    print("日本語 \ud800", file=narrow, flush=True)
    assert narrow.buffer.getvalue() == b"\\u65e5\\u672c\\u8a9e \\ud800\n"


def test_doctor(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("GANCOURSE_DATA", "/no\x1b[2J[red]\u202e/where")
    main(["doctor", "--quick"])
    assert odd(capsys.readouterr().out) == []


def made_places(root: Path, *places: str) -> CourseDirectory:
    for place in places:
        path = root / "submitted" / place
        if path.suffix in (".zip", ".ipynb"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x")
        else:
            path.mkdir(parents=True)
    return CourseDirectory(root=str(root), release_directory="course")


PLACES: dict[str, tuple[list[str], str, str]] = {
    "exact": (["a/03_lab", "a/03_LAB"], "03_lab", ""),
    "case": (["a/03_Lab"], "03_Lab", "03_Lab was taken for the folder 03_lab"),
    "dashes": (["a/03-lab"], "03-lab", "03-lab was taken for the folder 03_lab"),
    "number": (["a/03_lab (1)"], "03_lab (1)", "03_lab (1) was taken for the folder 03_lab"),
    "zip": (["a/03_lab.zip"], "03_lab.zip", "03_lab.zip was taken for the folder 03_lab"),
    "file": (["a/03_lab.ipynb"], "03_lab.ipynb", "03_lab.ipynb was taken for the folder 03_lab"),
}


@pytest.mark.parametrize("kind", PLACES)
def test_a_labs_folder_under_another_name(tmp_path: Path, kind: str) -> None:
    handed_in, name, remark = PLACES[kind]
    coursedir = made_places(tmp_path / "a [course]", *handed_in, "b/04_lab", "c/03_lab_2")
    found = submissions(coursedir, "03_lab").found
    assert list(found) == ["a"]
    assert found["a"].path.name == name
    assert found["a"].remark == remark


def test_another_labs_folder_is_not_taken(tmp_path: Path) -> None:
    coursedir = made_places(tmp_path, "a/03_Lab")
    (tmp_path / "course" / "03_Lab").mkdir(parents=True)
    assert submissions(coursedir, "03_lab").found == {}


def test_of_two_folders_the_newer_is_taken_and_both_are_told(tmp_path: Path) -> None:
    coursedir = made_places(tmp_path, "a/03_LAB", "a/03-lab")
    os.utime(tmp_path / "submitted/a/03-lab", (0, 0))
    remark = submissions(coursedir, "03_lab").found["a"].remark
    assert remark == "03_LAB was taken for the folder 03_lab; older and not graded: 03-lab"


def test_formgrader_lists_whom_grading_takes(tmp_path: Path) -> None:
    """A name that is no text would leave all others without their list."""
    places = ("a/03_lab", "b/03-Lab", "two\nlines/03_lab", f"{os.fsdecode(bytes([255]))}/03_lab")
    coursedir = made_places(tmp_path, *places, "c/04_lab", ".d/03_lab", "__MACOSX/03_lab")
    assert students_of(coursedir, "03_lab") == {"a", "b", "two\nlines"}
    assert students_of(coursedir, "*") == {"a", "b", "two\nlines", "c"}


WANTED: dict[str, Callable[[str], bool]] = {
    "a[b]": lambda name: name == "a[b]",
    "a*": lambda name: name.startswith("a"),
    "[a-c]": lambda name: name in ("b", "c"),
}


@pytest.mark.parametrize("pattern", WANTED)
def test_an_id_is_a_name_before_it_is_a_pattern(tmp_path: Path, pattern: str) -> None:
    names = ("a[b]", "ab", "b", "c")
    coursedir = made_places(tmp_path, *(f"{name}/lab" for name in names))
    coursedir.student_id = pattern
    assert list(submissions(coursedir, "lab").found) == list(filter(WANTED[pattern], names))
