"""What platforms hand over for a class lands where grading finds it, and nobody is lost."""

import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from gancourse.cli import main
from graders.collecting.owners import common_top, owned
from graders.collecting.rosters import read_roster
from graders.engine.intake.reading import UnreadableError

LAB = "05_first_gan"
NOTEBOOK = f"{LAB}.ipynb"
MOODLE_SHEET = """Identifier,"Full name","Email address",Status,Grade
"Participant 101","Ada Lovelace",ada@example.org,Submitted,
"Participant 102","José Ñandú",jose@example.org,Submitted,
"Participant 103","王 小明",wang@example.org,-,
"""
CANVAS_BOOK = """Student,ID,SIS User ID,SIS Login ID,Section,Lab (55)
    Points Possible,,,,,20
"Lovelace, Ada",4711,u1,ada,S1,
"Doe, Jane",4712,u2,jane,S1,
"Student, Test",4713,,test,S1,
"""


def zipped(path: Path, files: dict[str, str], minute: int = 0) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            when = (2026, 3, 1, 23, minute, 0)
            archive.writestr(zipfile.ZipInfo(name, when), content)
    return path


@pytest.fixture(scope="module")
def empty_gradebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: nbgrader starts a process for that."""
    path = tmp_path_factory.mktemp("empty") / "gradebook.db"
    Gradebook(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def root(tmp_path: Path, empty_gradebook: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course's folder, and we are in it."""
    course = tmp_path / "my course"
    for folder in ("course", "solutions"):
        (course / folder / LAB).mkdir(parents=True)
    shutil.copy(empty_gradebook, course)
    (course / "nbgrader_config.py").touch()
    monkeypatch.chdir(course)
    monkeypatch.setenv("COLUMNS", "200")
    return course


def collect(*more: object) -> int:
    return main(["collect", LAB, *map(str, more), "--zone", "Europe/Berlin"])


def handed_in(root: Path) -> dict[str, str]:
    """By place below submitted/."""
    top = root / "submitted"
    return {str(p.relative_to(top)): p.read_text() for p in top.rglob("*") if p.is_file()}


@pytest.mark.parametrize(("path", "name", "file"), [
    (f"Ada Lovelace_101_assignsubmission_file_/{NOTEBOOK}", "Ada Lovelace", NOTEBOOK),
    (f"Ada Lovelace_101_assignsubmission_file/a/{NOTEBOOK}", "Ada Lovelace", f"a/{NOTEBOOK}"),
    (f"Ada Lovelace_101_assignsubmission_file_{NOTEBOOK}", "Ada Lovelace", NOTEBOOK),
    ("O_Hara_7_assignsubmission_onlinetext_/onlinetext.html", "O_Hara", "onlinetext.html"),
    (f"lovelaceada_LATE_4711_98_{LAB}-2.ipynb", "lovelaceada", NOTEBOOK),
    ("lovelaceada_4711_98_my-3.ipynb", "lovelaceada", "my-3.ipynb"),
    (f"ada/{NOTEBOOK}", "ada", NOTEBOOK),
    (f"ada/{LAB}/{NOTEBOOK}", "ada", NOTEBOOK),
    (f"ada_{NOTEBOOK}", "ada", f"ada_{NOTEBOOK}"),
    ("ada.ipynb", "ada", "ada.ipynb"),
])  # fmt: skip
def test_whose_a_file_is(path: str, name: str, file: str) -> None:
    found = owned(path, LAB)
    assert found is not None
    assert (found.owner.name, found.path) == (name, file)


def test_a_notebook_alone_is_nobodys() -> None:
    assert owned(NOTEBOOK, LAB) is None


@pytest.mark.parametrize(("paths", "top"), [
    ([f"all/ada/{NOTEBOOK}", f"all/bob/{NOTEBOOK}"], "all/"),
    ([f"all/ada_{NOTEBOOK}", "all/bob.ipynb"], "all/"),
    ([f"ada/{NOTEBOOK}", f"bob/{NOTEBOOK}"], ""),
    ([f"ada/{LAB}/{NOTEBOOK}"], ""),
    ([f"ada/{NOTEBOOK}", "ada/samples.png"], ""),
])  # fmt: skip
def test_the_folder_above_all_students(paths: list[str], top: str) -> None:
    assert common_top(paths, LAB) == top


def test_moodle_with_its_grading_sheet(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "class.csv").write_text(MOODLE_SHEET, encoding="utf-8-sig")
    first = "Ada Lovelace_101_assignsubmission_file_"
    files = {
        f"{first}/{NOTEBOOK}": "ada's",
        f"{first}/__MACOSX/._{NOTEBOOK}": "junk",
        f"{first}/timestamp.txt": "1999-01-01",
        "José Ñandú_102_assignsubmission_file_/answer.py": "x = 1",
        f"Eve_666_assignsubmission_file_/{NOTEBOOK}": "eve's",
    }
    assert collect(zipped(tmp_path / "a.zip", files), "--roster", tmp_path / "class.csv") == 0
    said = capsys.readouterr().out
    assert handed_in(root) == {
        f"ada@example.org/{LAB}/{NOTEBOOK}": "ada's",
        f"ada@example.org/{LAB}/timestamp.txt": "2026-03-01 23:00:00+01:00",
        f"jose@example.org/{LAB}/answer.py": "x = 1",
        f"jose@example.org/{LAB}/timestamp.txt": "2026-03-01 23:00:00+01:00",
        f"Eve_666/{LAB}/{NOTEBOOK}": "eve's",
        f"Eve_666/{LAB}/timestamp.txt": "2026-03-01 23:00:00+01:00",
    }
    assert "no notebook among: answer.py" in said
    assert "not in the roster" in said
    assert "1 handed in nothing: 王 小明" in said
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        names = {s.id: (s.first_name, s.last_name, s.lms_user_id) for s in gradebook.students}
    assert names["ada@example.org"] == ("Ada", "Lovelace", "101")
    assert "wang@example.org" in names


def test_canvas_with_its_gradebook(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "class.csv").write_text(CANVAS_BOOK)
    files = {
        f"lovelaceada_LATE_4711_97_{NOTEBOOK}": "old",
        f"lovelaceada_LATE_4711_98_{LAB}-1.ipynb": "new",
        f"doejane_4712_99_{NOTEBOOK}": "jane's",
    }
    assert collect(zipped(tmp_path / "a.zip", files), "--roster", tmp_path / "class.csv") == 0
    assert handed_in(root) == {f"ada/{LAB}/{NOTEBOOK}": "new", f"jane/{LAB}/{NOTEBOOK}": "jane's"}
    said = capsys.readouterr().out
    assert "marked LATE" in said
    assert "handed in nothing" not in said, "neither Points Possible nor the test student"


def test_the_newest_counts_and_nothing_is_lost(root: Path, tmp_path: Path) -> None:
    old = zipped(tmp_path / "old.zip", {f"ada/{NOTEBOOK}": "first", f"bob/{NOTEBOOK}": "b"})
    new = zipped(tmp_path / "new.zip", {f"ada/{NOTEBOOK}": "second"}, minute=5)
    assert collect(old) == 0
    assert collect(new) == 0
    assert handed_in(root)[f"ada/{LAB}/{NOTEBOOK}"] == "second"
    kept = root / ".gancourse" / "replaced" / LAB / "ada" / "1" / NOTEBOOK
    assert kept.read_text() == "first"
    assert collect(old) == 0, "an older one changes nothing"
    assert handed_in(root)[f"ada/{LAB}/{NOTEBOOK}"] == "second"
    assert collect(new, old) == 0, "nor in any order of zips"
    assert handed_in(root)[f"ada/{LAB}/{NOTEBOOK}"] == "second"


def test_hostile_zips_stay_in_their_place(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    link = zipfile.ZipInfo(f"ada/{NOTEBOOK}", (2026, 3, 1, 0, 0, 0))
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("ada/../../outside.txt", "x")
        archive.writestr("eve/bomb.ipynb", b"0" * 30_000_000)
        archive.writestr(f"..\\{NOTEBOOK}", "x")
        archive.writestr(NOTEBOOK, "whose?")
        archive.writestr("nina/\x1b[31mred.ipynb", "escape")
    assert collect(tmp_path / "a.zip") == 1
    said = capsys.readouterr().out
    assert "\x1b[31m" not in said
    assert "whose it is cannot be told" in said
    assert "is no ordinary file" in said
    assert "of its size" in said
    assert not [p for p in handed_in(root) if "passwd" in p or "bomb" in p]
    assert not list(tmp_path.rglob("outside.txt"))
    assert {p.name for p in tmp_path.iterdir()} == {"a.zip", "my course"}


@pytest.mark.parametrize(("arguments", "said"), [
    (["nope.zip"], "does not exist"),
    (["odd.zip"], "download it again"),
    (["good.zip", "--roster", "odd.csv"], "English headings"),
    (["good.zip", "--zone", "Mars"], "no time zone"),
])  # fmt: skip
def test_bad_input_is_one_line(
    root: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    zipped(root / "good.zip", {f"ada/{NOTEBOOK}": "x"})
    (root / "odd.zip").write_bytes(b"PK\x03\x04 no zip")
    (root / "odd.csv").write_text("a,b\n1,2\n")
    assert main(["collect", LAB, *arguments]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not (root / "submitted").exists()


def test_another_lab_is_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["collect", "05_frist_gan", "a.zip"]) == 2
    assert f"the labs are: {LAB}" in capsys.readouterr().err


def test_a_roster_with_semicolons_and_utf_16(tmp_path: Path) -> None:
    text = "First name;Last name;Username\nZoë;Ångström;zoe\n../x;y;../up\n"
    (tmp_path / "a.csv").write_text(text, encoding="utf-16")
    people = read_roster(tmp_path / "a.csv").people
    assert [p.id for p in people] == ["zoe", "_up"]
    (tmp_path / "b.csv").write_bytes(b"\xff\xff\xff")
    with pytest.raises(UnreadableError, match="UTF-8"):
        read_roster(tmp_path / "b.csv")


def test_times_are_read_back(root: Path, tmp_path: Path) -> None:
    from graders.engine.intake.dates import date_of

    collect(zipped(tmp_path / "a.zip", {f"ada/{NOTEBOOK}": "x"}))
    expected = datetime(2026, 3, 1, 22, 0, tzinfo=UTC).replace(tzinfo=None)
    assert date_of(str(root / "submitted" / "ada" / LAB)) == expected
