"""What platforms hand over for a class lands where grading finds it, and nobody is lost."""

import errno
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


SPOOFS = {  # what a student may call a file: by it, the file would be somebody else's
    f"Eve_666_assignsubmission_file_/Bob_102_assignsubmission_file_/{NOTEBOOK}": "Eve",
    f"Eve_666_assignsubmission_file_/Bob_102_assignsubmission_file_{NOTEBOOK}": "Eve",
    f"Eve_666_assignsubmission_file_Bob_102_assignsubmission_file_{NOTEBOOK}": "Eve",
    f"Eve_666_assignsubmission_file_/doe_4712_99_{NOTEBOOK}": "Eve",
    f"eve_666_98_doe_4712_99_{NOTEBOOK}": "eve",
    f"eve_666_98_Bob_102_assignsubmission_file_{NOTEBOOK}": "eve",
    f"eve/Bob_102_assignsubmission_file_/{NOTEBOOK}": "eve",
    f"eve/doe_4712_99_{NOTEBOOK}": "eve",
    f"all/Eve_666_assignsubmission_file_/Bob_102_assignsubmission_file_/{NOTEBOOK}": "Eve",
    f"all/eve_666_98_Bob_102_assignsubmission_file_{NOTEBOOK}": "eve",
}


@pytest.mark.parametrize("path", SPOOFS)
def test_a_file_is_nobody_elses_by_its_own_name(path: str) -> None:
    found = owned(path, LAB, "all/" if path.startswith("all/") else "")
    assert found is not None
    assert found.owner.name == SPOOFS[path]
    assert found.owner.number in ("666", "")


def hostile_moodle(path: Path) -> Path:
    """Eve calls herself as Ada is called; others hide their date, or have names without end."""
    first = "Ada Lovelace_666_assignsubmission_file_"
    long = "愛" * 90
    files = {
        f"Ada Lovelace_101_assignsubmission_file_/{NOTEBOOK}": "ada's",
        f"{first}/{NOTEBOOK}": "eve's",
        f"José Ñandú_102_assignsubmission_file_/{NOTEBOOK}": "late",
        "José Ñandú_102_assignsubmission_file_/timestamp.txt/x.txt": "x",
        "José Ñandú_102_assignsubmission_file_/TimeStamp.txt": "1999-01-01",
        f"{long}_7_assignsubmission_file_/{NOTEBOOK}": "long",
        f"{long}_8_assignsubmission_file_/{NOTEBOOK}": "long, too",
        "\u202eevil\x7f_9_assignsubmission_file_/a\x9b2J.ipynb": "odd",
    }
    return zipped(path, files | {f"{first}/{'deep/' * 80}{i}.txt": "x" for i in range(300)})


def test_nobody_takes_anothers_place_or_stops_the_class(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "4000")
    (tmp_path / "class.csv").write_text(MOODLE_SHEET, encoding="utf-8-sig")
    zip_ = hostile_moodle(tmp_path / "a.zip")
    assert collect(zip_, "--roster", tmp_path / "class.csv") == 0
    said, found = capsys.readouterr().out, handed_in(root)
    assert found[f"ada@example.org/{LAB}/{NOTEBOOK}"] == "ada's"
    assert found[f"Ada Lovelace_666/{LAB}/{NOTEBOOK}"] == "eve's"
    assert found[f"jose@example.org/{LAB}/timestamp.txt"] == "2026-03-01 23:00:00+01:00"
    assert sorted(text for text in found.values() if "long" in text) == ["long", "long, too"]
    assert "several are called so: the number 666 is not in the roster" in said
    assert not [c for c in said if not c.isprintable() and c != "\n"]
    assert 0 < said.count("has an odd name") < 4  # of three hundred


def test_without_a_number_of_their_own_namesakes_stay_apart(root: Path, tmp_path: Path) -> None:
    (tmp_path / "class.csv").write_text("Username,First name,Last name\nada,Ada,Lovelace\n")
    assert collect(hostile_moodle(tmp_path / "a.zip"), "--roster", tmp_path / "class.csv") == 0
    assert {"Ada Lovelace_101", "Ada Lovelace_666"} <= {p.name for p in root.glob("submitted/*")}
    one = {f"Ada Lovelace_7_assignsubmission_file_/{NOTEBOOK}": "alone"}
    assert collect(zipped(tmp_path / "b.zip", one), "--roster", tmp_path / "class.csv") == 0
    assert handed_in(root)[f"ada/{LAB}/{NOTEBOOK}"] == "alone"


def test_what_is_packed_well_is_bounded_as_a_whole(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graders.collecting.laying.MAX_HAND_IN", 2**20)
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(30):
            archive.writestr(f"eve/{number}.bin", bytes(100_000))
    assert collect(tmp_path / "a.zip") == 0
    assert len(handed_in(root)) == 11  # ten, and the date


FULL = OSError(errno.ENOSPC, "no room")
TROUBLES = {"full": (FULL, "the disk is full"), "read": (OSError(errno.EROFS, "x"), "only be read")}


@pytest.mark.parametrize("kind", TROUBLES)
def test_a_full_disk_leaves_what_was_there(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], kind: str,
) -> None:  # fmt: skip
    assert collect(zipped(tmp_path / "a.zip", {f"ada/{NOTEBOOK}": "first"})) == 0
    before, (error, words) = handed_in(root), TROUBLES[kind]

    def half_written(path: Path, content: bytes) -> None:
        path.touch()
        raise error

    newer = zipped(tmp_path / "b.zip", {f"ada/{NOTEBOOK}": "second"}, minute=5)
    monkeypatch.setattr(Path, "write_bytes", half_written)
    assert collect(newer) == 2
    told = capsys.readouterr().err
    assert words in told
    assert told.count("\n") == 1
    assert handed_in(root) == before
    assert [p.name for p in root.glob("submitted/*/.*")] == []


def test_nobody_collects_into_what_is_being_graded(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from graders.engine.write.records import Store

    with Store(root / ".gancourse").locked():
        assert collect(zipped(tmp_path / "a.zip", {f"ada/{NOTEBOOK}": "x"})) == 2
    assert capsys.readouterr().err.startswith("gancourse: another run is grading")
    assert not (root / "submitted").exists()


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
    (tmp_path / "c.csv").write_text(f'Username,Name\nzoe,"{"x" * 200_000}"\n')
    with pytest.raises(UnreadableError, match="save it as CSV anew"):
        read_roster(tmp_path / "c.csv")


def test_times_are_read_back(root: Path, tmp_path: Path) -> None:
    from graders.engine.intake.dates import date_of

    collect(zipped(tmp_path / "a.zip", {f"ada/{NOTEBOOK}": "x"}))
    expected = datetime(2026, 3, 1, 22, 0, tzinfo=UTC).replace(tzinfo=None)
    assert date_of(str(root / "submitted" / "ada" / LAB)) == expected
