"""Late, early and twice: what a hand-in's date does, and what it cannot do."""

from datetime import datetime

import pytest
from tiny_course import LAB, TinyCourse

from graders.engine.intake.dates import NoDateError, date_in
from graders.engine.write.records import Record

DUE = datetime(2026, 3, 1, 12)
DATES = {
    "early": "2026-02-28 23:59:00",
    "late": "2026-03-01 12:00:01",
    "end_of_time": "9999-12-31 23:59:59 -1200",
    "before_time": "0000-00-00 00:00:00",
    "east": "2026-03-01 13:30:00 +0200",
    "west": "2026-03-01 11:30:00.5 -0200",
    "guessed": "may",
    "words": "in time, I swear",
    "undated": None,
}
LATE = {"late", "west"}
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


@pytest.mark.parametrize("student", sorted(DATES))
def test_only_late_is_late(course: TinyCourse, records: dict[str, Record], student: str) -> None:
    assert records[student].points == 5
    assert penalty(course, student) == (5 if student in LATE else 0)


@pytest.mark.parametrize("student", ["before_time", "end_of_time", "guessed", "words"])
def test_an_odd_date_is_told(records: dict[str, Record], student: str) -> None:
    assert any("timestamp.txt" in flag for flag in records[student].flags)


def test_handing_in_again_counts_from_then(course: TinyCourse, records: dict[str, Record]) -> None:
    assert penalty(course, "early") == 0
    for date, expected in (("2026-03-02 00:00:00", 5), ("2026-03-01 00:00:00", 0)):
        folder = course.hand_in("early", course.full())
        (folder / "timestamp.txt").write_text(date)
        assert course.grade("early", resume=True)["early"].points == 5
        assert penalty(course, "early") == expected


SET = {  # as formgrader's two fields are joined, and as people write; the clocks change at 01:00
    "2026-03-29T01:30 +0100": datetime(2026, 3, 29, 0, 30),
    "2026-03-29T03:30 +0200": datetime(2026, 3, 29, 1, 30),
    "2026-03-29 01:30 Europe/Berlin": datetime(2026, 3, 29, 0, 30),
    "2026-03-29 03:30 Europe/Berlin": datetime(2026, 3, 29, 1, 30),
    "2026-10-25 23:59 -0330": datetime(2026, 10, 26, 3, 29),
    "2026-03-01 12:00": datetime(2026, 3, 1, 12),
    "March 1, 2026 12:00": datetime(2026, 3, 1, 12),
}


@pytest.mark.parametrize("text", SET)
def test_a_due_date_is_when_it_says(course: TinyCourse, text: str) -> None:
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        gradebook.update_or_create_assignment("dated", duedate=text)
        assert gradebook.find_assignment("dated").duedate == SET[text]
        gradebook.remove_assignment("dated")


WRITTEN = {
    "2026-03-01 23:59:00": "2026-03-01 23:59:00",
    "\ufeff2026-03-01T23:59:00.25Z\n": "2026-03-01 23:59:00.250000",
    "2026-03-01 23:59:00.123456 UTC": "2026-03-01 23:59:00.123456",
    "2026-07-01 23:59:00 CEST": "2026-07-01 21:59:00",
    "2026-07-01 23:59:00 Europe/Berlin": "2026-07-01 21:59:00",
    "2026-03-01 00:30:00 +05:30": "2026-02-28 19:00:00",
    "2026-03-01-20-30-10 PST": "2026-03-02 04:30:10",
    "2026-03-01": "2026-03-01 00:00:00",
}
ODD = (
    "03/02/2026", "10:00", "2026-02-30 10:00", "2026-03-01 24:01", "2026-03-01 23:59:00 200",
    "2026-03-01 23:59:00 +9999", "2026-03-01 23:59:00 +02:00:30", "2026-03-01 23:59:00 Foo/Bar",
    "2026-03-01 23:59:00 ../../etc/passwd", "2026-03-01 10:00\n2027-01-01 10:00", "\x1b[2J", "NaT",
    "\uff12\uff10\uff12\uff16-03-01", "2200-01-01", "0001-01-01 00:00:00 +23:59",
)  # fmt: skip


@pytest.mark.parametrize("text", WRITTEN)
def test_a_date_is_read_as_it_is_written(text: str) -> None:
    assert date_in(text.encode()) == datetime.fromisoformat(WRITTEN[text])


@pytest.mark.parametrize("text", ODD)
def test_no_date_is_guessed(text: str) -> None:
    with pytest.raises(NoDateError, match=r"holds no date: [^\x00-\x1f]+"):
        date_in(text.encode())
