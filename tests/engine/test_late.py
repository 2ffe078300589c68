"""Late, early and twice: what a hand-in's date does, and what it cannot do."""

from datetime import datetime

import pytest
from tiny_course import LAB, TinyCourse

from graders.engine.write.records import Record

DUE = datetime(2026, 3, 1, 12)
DATES = {
    "early": "2026-02-28 23:59:00",
    "late": "2026-03-01 12:00:01",
    "end_of_time": "9999-12-31 23:59:59 -1200",
    "before_time": "0000-00-00 00:00:00",
    "far": "999999999999999999999-01-01",
    "words": "in time, I swear",
    "undated": None,
}
LATE = {"late"}
PENALTY = "\nc.LateSubmissionPlugin.penalty_method = 'zero'\n"


@pytest.fixture(scope="module")
def records(course: TinyCourse) -> dict[str, Record]:
    """A class of right answers with many dates, where late is zero."""
    from nbgrader.api import Gradebook

    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + PENALTY)
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        gradebook.update_or_create_assignment(LAB, duedate=DUE)
    for student, date in DATES.items():
        folder = course.hand_in(student, course.full())
        if date is not None:
            (folder / "timestamp.txt").write_text(date)
    return course.grade()


def penalty(course: TinyCourse, student: str) -> float:
    """The points that are taken for lateness."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        submission = gradebook.find_submission(LAB, student)
        return sum(notebook.late_submission_penalty or 0.0 for notebook in submission.notebooks)


@pytest.mark.parametrize("student", sorted(set(DATES) - {"end_of_time"}))
def test_only_late_is_late(course: TinyCourse, records: dict[str, Record], student: str) -> None:
    assert records[student].points == 5
    assert penalty(course, student) == (5 if student in LATE else 0)


def test_the_end_of_time_stops_nobody(records: dict[str, Record]) -> None:
    assert records["end_of_time"].points == 5


@pytest.mark.parametrize("student", ["before_time", "far", "words"])
def test_an_odd_date_is_told(records: dict[str, Record], student: str) -> None:
    assert any("timestamp.txt" in flag for flag in records[student].flags)


def test_handing_in_again_counts_from_then(course: TinyCourse, records: dict[str, Record]) -> None:
    assert penalty(course, "early") == 0
    for date, expected in (("2026-03-02 00:00:00", 5), ("2026-03-01 00:00:00", 0)):
        folder = course.hand_in("early", course.full())
        (folder / "timestamp.txt").write_text(date)
        assert course.grade("early", resume=True)["early"].points == 5
        assert penalty(course, "early") == expected
