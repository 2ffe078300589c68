"""A grading run that is killed: the next one finishes it, and nothing is lost or graded twice."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tiny_course import DOUBLE, LAB, RIGHT, TinyCourse

from graders.engine.run.watcher import descendants
from graders.engine.write.records import BusyError, Record, Store

STUDENTS = 8
GRADE = """
import sys
from pathlib import Path
from graders.engine.classes import Terms, grade_class
from graders.engine.run import pool
pool.FOR_NOTEBOOKS = pool.FOR_FILES  # what is made ready for figures takes long, and is not used
grade_class(Path(sys.argv[1]), sys.argv[2], resume=True, terms=Terms(jobs=2, unsafe=True))
"""


def begin(course: TinyCourse) -> "subprocess.Popen[bytes]":
    """Start a resuming run in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", GRADE, str(course.root), LAB], stderr=subprocess.DEVNULL
    )


def records_of(course: TinyCourse) -> list[str]:
    path = course.root / ".gancourse" / f"{LAB}.jsonl"
    return [line for line in path.read_text().splitlines() if line] if path.is_file() else []


def kill_at_random(course: TinyCourse, rng: random.Random) -> None:
    """Start a run, and kill it, its template or one of its workers after a while."""
    process = begin(course)
    time.sleep(rng.uniform(2, 12))
    family = descendants(process.pid)
    victim = process.pid if rng.random() < 0.5 else rng.choice(family)
    with contextlib.suppress(ProcessLookupError):
        os.kill(victim, signal.SIGKILL)
    if victim != process.pid:
        process.wait(300)
    process.wait(300)


def finish_and_compare(course: TinyCourse, expected: dict[str, float]) -> None:
    assert begin(course).wait(300) == 0
    assert course.grades() == expected
    students = [line.partition('"student": "')[2].partition('"')[0] for line in records_of(course)]
    assert sorted(students) == sorted(expected)  # each graded once


@pytest.fixture
def busy_course(tmp_path: Path) -> tuple[TinyCourse, dict[str, float]]:
    course = TinyCourse(tmp_path)
    expected = {}
    for number in range(STUDENTS):
        right = number % 2 == 0
        solutions = {"stub_noise": RIGHT, "stub_double": DOUBLE} if right else {}
        course.hand_in(f"s{number}", course.released(**solutions))
        expected[f"s{number}"] = 5.0 if right else 0.0
    return course, expected


def test_a_killed_run_is_finished_by_the_next(
    busy_course: tuple[TinyCourse, dict[str, float]],
) -> None:
    course, expected = busy_course
    process = begin(course)
    deadline = time.monotonic() + 240
    while not records_of(course) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.kill()
    process.wait()
    assert 0 < len(records_of(course)) < STUDENTS
    finish_and_compare(course, expected)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(10))
def test_kills_at_random_moments(
    busy_course: tuple[TinyCourse, dict[str, float]], number: int
) -> None:
    """Fifty in all: the run, its template or a worker, five times before each end."""
    course, expected = busy_course
    rng = random.Random(number)
    for _ in range(5):
        kill_at_random(course, rng)
    finish_and_compare(course, expected)


@pytest.mark.usefixtures("one_source")
def test_a_new_hand_in_is_graded_again(busy_course: tuple[TinyCourse, dict[str, float]]) -> None:
    course, _ = busy_course
    assert len(course.grade("s[01]")) == 2
    assert course.grade("s[01]", resume=True) == {}
    course.hand_in("s1", course.full())
    again = course.grade("s[01]", resume=True)
    assert {student: record.points for student, record in again.items()} == {"s1": 5.0}


def test_two_runs_do_not_write_at_once(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with store.locked(), pytest.raises(BusyError), Store(tmp_path).locked():
        pass
    with store.locked():  # free again
        pass


def test_a_record_cut_short_is_passed_over(tmp_path: Path) -> None:
    store = Store(tmp_path)
    first = Record("lab", "ada", "1", "nested", 1.0, 2.0, 0.1, [], [])
    store.add(first)
    with (tmp_path / "lab.jsonl").open("ab") as stream:
        stream.write(b'\n{"lab": "lab", "stud')
    second = Record("lab", "bob", "2", "nested", 2.0, 2.0, 0.1, [], [])
    store.add(second)
    assert store.read("lab") == {"ada": first, "bob": second}


def test_the_secret_is_ours_alone_and_stays(tmp_path: Path) -> None:
    store = Store(tmp_path / ".gancourse")
    secret = store.secret()
    assert len(secret) == 32
    assert Store(tmp_path / ".gancourse").secret() == secret
    path = tmp_path / ".gancourse" / "secret"
    assert path.stat().st_mode & 0o777 == 0o600
    assert sorted(p.name for p in path.parent.iterdir()) == ["secret"]
