"""A gradebook that another has, a full disk, a course that can only be read: one line each."""

import contextlib
import errno
import re
import sqlite3
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest
from nbgrader.api import InvalidEntry
from sqlalchemy.exc import OperationalError
from tiny_course import LAB, TinyCourse

from gancourse.cli import main
from graders.engine.write.gradebook import wait_for
from graders.engine.write.records import BusyError, store_beside
from graders.engine.write.troubles import trouble

LIGHTLY = """
from graders.engine.run import pool
pool.FOR_NOTEBOOKS = pool.FOR_FILES  # what is made ready for figures takes long, and is not used
from gancourse.cli import main
"""
SMALL = 2**20  # of a disk that is full soon


@pytest.fixture
def held(tmp_path: Path) -> sqlite3.Connection:
    """A gradebook that this connection has for itself."""
    connection = sqlite3.connect(tmp_path / "gradebook.db", check_same_thread=False)
    connection.execute("CREATE TABLE x (y)")
    connection.isolation_level = None
    connection.execute("BEGIN EXCLUSIVE")
    return connection


def test_a_lock_is_waited_for(tmp_path: Path, held: sqlite3.Connection) -> None:
    said: list[str] = []
    release = threading.Timer(0.7, held.execute, ["COMMIT"])
    release.start()
    start = time.monotonic()
    wait_for(f"sqlite:///{tmp_path}/gradebook.db", said.append, 30)
    assert time.monotonic() - start > 0.5
    assert said == ["the gradebook is locked: waiting up to 30 seconds"]


def test_a_lock_that_stays_is_told_in_one_line(tmp_path: Path, held: sqlite3.Connection) -> None:
    with pytest.raises(BusyError) as told:
        wait_for(f"sqlite:///{tmp_path}/gradebook.db", lambda words: None, 0.3)
    assert str(told.value).startswith("the gradebook is locked by another program")
    assert "\n" not in str(told.value)
    held.execute("COMMIT")


def test_a_gradebook_that_is_not_there_or_no_file_is_nobodys(tmp_path: Path) -> None:
    wait_for(f"sqlite:///{tmp_path}/none.db", pytest.fail, 0.1)
    wait_for("postgresql://somewhere/grades", pytest.fail, 0.1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (OSError(errno.ENOSPC, "x"), "full"),
        (OSError(errno.EROFS, "x"), "only be read"),
        (OperationalError("x", {}, sqlite3.OperationalError("database or disk is full")), "full"),
        (OperationalError("x", {}, sqlite3.OperationalError("database is locked")), "locked"),
        (OSError(errno.ENAMETOOLONG, "x"), ""),
        (OperationalError("x", {}, sqlite3.OperationalError("no such table: x")), ""),
        (ValueError("disk is full"), ""),
    ],
)
def test_only_the_machines_faults_end_a_class(error: Exception, word: str) -> None:
    said = trouble(error)
    assert bool(said) == bool(word)
    assert word in said


def insert() -> None:
    """As nbgrader does on a full disk."""
    try:
        raise OperationalError("x", {}, sqlite3.OperationalError("database or disk is full"))
    except OperationalError as error:
        raise InvalidEntry(*error.args)  # noqa: B904


def test_what_nbgrader_raises_in_a_troubles_place_is_seen_through() -> None:
    with pytest.raises(InvalidEntry) as raised:
        insert()
    assert "full" in trouble(raised.value)


@pytest.fixture(scope="module")
def small_class(tmp_path_factory: pytest.TempPathFactory) -> TinyCourse:
    """Six students, nobody graded, nothing but what grading needs."""
    course = TinyCourse(tmp_path_factory.mktemp("small"))
    for number in range(6):
        course.hand_in(f"s{number}", course.full())
    return course


@pytest.fixture(scope="module")
def gancourse(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of the command, but that it makes little ready."""
    path = tmp_path_factory.mktemp("bin") / "gancourse"
    path.write_text(f"#!{sys.executable}\nimport sys{LIGHTLY}sys.exit(main())\n")
    path.chmod(0o755)
    return str(path)


def told(done: "subprocess.CompletedProcess[str]") -> list[str]:
    """The lines on stderr that are not about the jail that `--unsafe` does without."""
    return [line for line in done.stderr.splitlines() if "no jail here" not in line]


COMMANDS = (f"autograde {LAB} --unsafe", f"regrade {LAB} --unsafe", f"insights {LAB}",
            f"collect {LAB} class.zip")  # fmt: skip
ALL = f"{LIGHTLY}for c in {COMMANDS}: print(main(c.split()), flush=True)"


@pytest.mark.needs("bwrap")
def test_a_course_that_can_only_be_read(small_class: TinyCourse) -> None:
    """One process for all commands, each of which says one line."""
    root = str(small_class.root)
    with zipfile.ZipFile(small_class.root / "class.zip", "w") as archive:
        archive.writestr(f"ada/{LAB}.ipynb", "{}")
    walls = ["--dev-bind", "/", "/", "--ro-bind", root, root, "--chdir", root, "--"]
    done = subprocess.run(
        ["bwrap", *walls, sys.executable, "-c", ALL], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["2"] * len(COMMANDS), done
    lines = told(done)
    assert len(lines) == len(COMMANDS), lines
    assert all(re.search("can only be read|cannot be written", line) for line in lines), lines


@pytest.mark.usefixtures("one_source")
def test_a_locked_gradebook_is_told_by_every_command(
    small_class: TinyCourse, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(wait_for, "__defaults__", (0.1,))
    monkeypatch.chdir(small_class.root)
    with contextlib.closing(sqlite3.connect("gradebook.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for command in COMMANDS[1:3]:
            assert main(command.split()) == 2
            (line,) = capsys.readouterr().err.splitlines()
            assert line.startswith("gancourse: the gradebook is locked by another program")


def test_two_graders_at_once(small_class: TinyCourse, gancourse: str) -> None:
    command = [gancourse, "autograde", LAB, "--unsafe", "--resume", "--jobs", "2"]
    with store_beside(f"sqlite:///{small_class.root}/gradebook.db", small_class.root).locked():
        done = subprocess.run(
            command, cwd=small_class.root, capture_output=True, text=True, check=False
        )
    assert done.returncode == 2
    (line,) = told(done)
    assert "another run is grading" in line


FULL_DISK = """
set -e
cp -r "$1"/. /mnt/course && cd /mnt/course
room=$(df --output=avail -B1 . | tail -1)
head -c $((room - 40000)) /dev/zero > filler
"$2" autograde "$3" --unsafe --resume --jobs 2 2> errors > said && code=0 || code=$?
echo "$code"; cat errors; echo --; rm filler
"$2" autograde "$3" --unsafe --resume --jobs 2 2> errors > said && code=0 || code=$?
echo "$code"; cat errors; echo --
"$4" -c "import sqlite3
with sqlite3.connect('gradebook.db') as book:
    print(book.execute('PRAGMA integrity_check').fetchone()[0])
    print(book.execute('SELECT count(*), sum(auto_score) FROM grade').fetchone())"
"""


@pytest.mark.needs("bwrap")
def test_a_full_disk_is_told_and_the_run_goes_on_later(
    small_class: TinyCourse, gancourse: str
) -> None:
    walls = ["bwrap", "--dev-bind", "/", "/", "--size", str(4 * SMALL), "--tmpfs", "/mnt"]
    walls += ["--dir", "/mnt/course", "--"]
    arguments = [str(small_class.root), gancourse, LAB, sys.executable]
    done = subprocess.run(
        [*walls, "sh", "-c", FULL_DISK, "sh", *arguments],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    first, second, book = done.stdout.split("--\n")
    code, *lines = [line for line in first.splitlines() if "no jail here" not in line]
    assert code in ("1", "2")
    assert len(lines) == 1, lines
    assert "the disk is full" in lines[0]
    assert second.splitlines()[0] == "0", second
    assert book.splitlines() == ["ok", "(18, 30.0)"]
