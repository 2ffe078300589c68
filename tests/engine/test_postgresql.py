"""A gradebook in PostgreSQL: the same grades, and no crash of either side loses or repeats one."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from postgres import Server, server
from sqlalchemy import create_engine, text
from tiny_course import DOUBLE, LAB, RIGHT, WRONG, TinyCourse

from graders.engine.classes import GradingError
from graders.engine.write.listening import Listener
from graders.engine.write.records import BusyError, Record
from graders.engine.write.server import sole

pytestmark = pytest.mark.needs("postgresql")
CLASS = {
    "ada": ({"stub_noise": RIGHT, "stub_double": DOUBLE}, 5.0),
    "bob": ({"stub_noise": WRONG, "stub_double": DOUBLE}, 3.34),
    "cy": ({}, 0.0),
}


class ServedCourse(TinyCourse):
    """A course whose gradebook is on a server."""

    def __init__(self, root: Path, url: str) -> None:
        self.url = url
        super().__init__(root)

    def release(self) -> None:
        path = self.root / "nbgrader_config.py"
        path.write_text(f'{path.read_text()}\nc.CourseDirectory.db_url = "{self.url}"\n')
        super().release()

    def scores(self) -> dict[str, float]:
        """The gradebook's, by student."""
        from nbgrader.api import Gradebook

        with Gradebook(self.url) as gradebook:
            return {s.student.id: s.score for s in gradebook.assignment_submissions(LAB)}

    def records(self) -> list[str]:
        path = self.root / ".gancourse" / f"{LAB}.jsonl"
        return [line for line in path.read_text().splitlines() if line]


@pytest.fixture(scope="module")
def running() -> Iterator[Server]:
    with server() as found:
        yield found


@pytest.fixture(scope="module")
def course(
    tmp_path_factory: pytest.TempPathFactory, one_source: None, running: Server
) -> ServedCourse:
    """A class that is handed in and graded."""
    made = ServedCourse(tmp_path_factory.mktemp("served"), running.url)
    for student, (solutions, _) in CLASS.items():
        made.hand_in(student, made.released(**solutions))
    made.grade()
    return made


def test_the_grades_are_those_of_a_file(course: ServedCourse) -> None:
    assert course.scores() == {student: points for student, (_, points) in CLASS.items()}
    assert not (course.root / "gradebook.db").exists()


def test_each_submission_is_one_commit(course: ServedCourse) -> None:
    """A row of PostgreSQL knows the transaction that wrote it."""
    asked = text(
        "SELECT s.id, count(DISTINCT g.xmin::text), min(g.xmin::text) FROM grade g "
        "JOIN submitted_notebook n ON g.notebook_id = n.id "
        "JOIN submitted_assignment a ON n.assignment_id = a.id "
        "JOIN student s ON a.student_id = s.id GROUP BY 1"
    )
    with create_engine(course.url).connect() as connection:
        rows = connection.execute(asked).all()
    assert [(student, count) for student, count, _ in sorted(rows)] == [(s, 1) for s in CLASS]
    assert len({first for _, _, first in rows}) == len(CLASS)


def test_a_second_grader_is_told_to_wait(course: ServedCourse) -> None:
    with sole(course.url), pytest.raises(GradingError) as error:
        course.grade("ada")
    assert "another run is grading" in str(error.value)
    assert course.grade("ada")["ada"].points == 5.0


def test_formgrader_may_write_meanwhile(course: ServedCourse) -> None:
    from nbgrader.api import Gradebook

    class Marks(Listener):
        def on_record(self, record: Record) -> None:
            with Gradebook(course.url) as other:
                other.find_grade("get_noise", LAB, LAB, record.student).manual_score = 1.5
                other.db.commit()

    course.grade("[ab]*", listener=Marks())
    assert course.scores()["ada"] == 4.5
    course.grade("[ab]*")
    assert course.scores()["ada"] == 4.5  # marks by hand stay


def test_a_server_that_is_not_there_is_one_line(course: ServedCourse) -> None:
    with pytest.raises(BusyError, match=r"127\.0\.0\.1:1/x cannot be opened: connection") as error:
        sole("postgresql+psycopg://gancourse:hidden@127.0.0.1:1/x").__enter__()
    assert "hidden" not in str(error.value)
    assert "\n" not in str(error.value)


def test_a_look_ahead_says_what_it_needs(course: ServedCourse) -> None:
    from graders.engine.regrading import look_ahead

    with pytest.raises(GradingError, match="restore a dump"):
        look_ahead(course.root, LAB, lambda *_: None)


def test_a_server_that_is_killed_loses_and_repeats_nothing(
    course: ServedCourse, running: Server
) -> None:
    """Last: it restarts the server of all."""
    for number in range(6):
        course.hand_in(f"s{number}", course.full())

    class Kills(Listener):
        def on_record(self, record: Record) -> None:
            if record.student == "s1":
                running.crash()

    with pytest.raises(GradingError) as error:
        course.grade("s*", listener=Kills(), jobs=1)
    assert "server cannot be reached" in str(error.value)
    assert "\n" not in str(error.value)
    running.start()
    done = [r for r in course.records() if '"student": "s' in r]
    assert 0 < len(done) < 6
    course.grade("s*", resume=True)
    assert {s: p for s, p in course.scores().items() if s[0] == "s"} == {
        f"s{n}": 5.0 for n in range(6)
    }
    assert len([r for r in course.records() if '"student": "s' in r]) == 6


GRADE = """
import sys
from pathlib import Path
from graders.engine.classes import Terms, grade_class
grade_class(Path(sys.argv[1]), sys.argv[2], resume=True, terms=Terms(jobs=2, unsafe=True))
"""


@pytest.mark.slow
def test_a_grader_that_is_killed_loses_and_repeats_nothing(tmp_path: Path) -> None:
    with server() as found:
        (tmp_path / "course").mkdir()
        course = ServedCourse(tmp_path / "course", found.url)
        for number in range(8):
            course.hand_in(f"s{number}", course.full())
        command = [sys.executable, "-c", GRADE, str(course.root), LAB]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        path = course.root / ".gancourse" / f"{LAB}.jsonl"
        until = time.monotonic() + 600
        while not path.is_file() and time.monotonic() < until:
            time.sleep(0.05)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert 0 < len(course.records()) < 8
        subprocess.run(command, check=True)  # the lock died with the one that was killed
        assert course.scores() == {f"s{number}": 5.0 for number in range(8)}
        students = [r.partition('"student": "')[2].partition('"')[0] for r in course.records()]
        assert sorted(students) == sorted(course.scores())
