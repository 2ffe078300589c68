"""A judge that was mended: what changes is said first, and then that alone is written."""

from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from tiny_course import LAB, WRONG, TinyCourse

from gancourse.cli import main
from graders.engine import regrading
from graders.engine.classes import GradingError, Terms, grade_class
from graders.engine.regrading import Change, changes, look_ahead, regrade


def test_what_differs_between_two_gradebooks() -> None:
    before = {"ada": {"a": 1.0, "b": 2.0}, "bob": {"a": 0.5}}
    after = {"ada": {"a": 1.0, "b": 1.5}, "bob": {"a": 0.5}, "new": {"a": 1.0}}
    assert list(changes(before, after)) == [
        Change("ada", "b", 2.0, 1.5), Change("new", "a", None, 1.0),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def graded(course: TinyCourse) -> TinyCourse:
    """A right answer, a wrong one, and one with a mark by hand, of which bob's score is odd."""
    course.hand_in("ada", course.full())
    for student in ("bob", "cy"):
        course.hand_in(student, course.released(stub_noise=WRONG, stub_double="", why=""))
    course.grade()
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        # As a judge that was too kind would have left it.
        gradebook.find_grade("get_noise", LAB, LAB, "bob").auto_score = 2
        gradebook.find_grade("test_double", LAB, LAB, "bob").manual_score = 1.5
        gradebook.find_grade("get_noise", LAB, LAB, "cy").manual_score = 1.0
        gradebook.db.commit()
    return course


def grade(root: Path, lab: str, resume: bool) -> None:
    grade_class(root, lab, resume=resume, terms=Terms(unsafe=True))


def test_the_look_ahead_names_what_changes_and_writes_nothing(graded: TinyCourse) -> None:
    book = (graded.root / "gradebook.db").read_bytes()
    [change] = look_ahead(graded.root, LAB, grade)
    assert (change.student, change.exercise, change.before) == ("bob", "get_noise", 2.0)
    assert change.after < 2
    assert (graded.root / "gradebook.db").read_bytes() == book


def test_only_whom_it_concerns_is_graded_and_marks_by_hand_stay(
    graded: TinyCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    found = look_ahead(graded.root, LAB, grade)
    lines = (graded.root / ".gancourse" / f"{LAB}.jsonl").read_text().count('"student"')
    regrade(graded.root, LAB, found, grade)
    after = (graded.root / ".gancourse" / f"{LAB}.jsonl").read_text().count('"student"')
    assert after == lines + 2, "one mark and one record, both bob's"
    scores = graded.grades()
    assert scores["ada"] == 5
    assert scores["bob"] == pytest.approx(found[0].after + 1.5)
    assert look_ahead(graded.root, LAB, grade) == []


def test_the_command_says_what_it_did_not_write(
    graded: TinyCourse, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(graded.root)
    found = [Change("bob", "get_noise", 2.0, 0.5)]
    monkeypatch.setattr("graders.commands.regrade.look_ahead", lambda *_: found)
    assert main(["regrade", LAB]) == 0
    said = capsys.readouterr().out
    assert "1 would change" in said
    assert "Nothing was written" in said


def test_another_database_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regrading, "_url", lambda root: "postgresql://nowhere")
    with pytest.raises(GradingError, match="gradebook file"):
        look_ahead(tmp_path, LAB, grade)
