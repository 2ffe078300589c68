"""A judge that raises on purpose leaves the class graded, and the exercise to the instructor."""

import pytest
from nbgrader.api import Gradebook
from tiny_course import LAB, TinyCourse

from graders.exercise import find_judge


@pytest.fixture
def class_with_a_broken_judge(course: TinyCourse, monkeypatch: pytest.MonkeyPatch):
    def broken(questions, seen):
        raise KeyError("on purpose")

    for student in ("ada", "ben"):
        course.hand_in(student, course.full())
    monkeypatch.setattr("graders.judging.find_judge", lambda _: broken)
    graded = course.grade()
    monkeypatch.setattr("graders.judging.find_judge", find_judge)
    return course, graded


def test_a_fault_of_the_grader(class_with_a_broken_judge):
    course, records = class_with_a_broken_judge
    assert {student: r.points for student, r in records.items()} == {"ada": 3.0, "ben": 3.0}
    for record in records.values():
        assert record.flags == ["get_noise could not be judged, by the grader's own fault"]
    log = (course.root / ".gancourse" / f"{LAB}.faults.log").read_text()
    assert log.count("KeyError: 'on purpose'") == 2
    assert "'ada', get_noise" in log
    shown = course.cell(course.graded("ada"), "get_noise").outputs[0].data["text/plain"]
    assert "could not be judged" in shown
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        grade = gradebook.find_grade("get_noise", LAB, LAB, "ada")
        assert grade.auto_score is None
        assert grade.needs_manual_grade
        assert gradebook.find_submission(LAB, "ada").needs_manual_grade
    again = course.grade()
    assert again["ada"].points == 5.0
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        assert not gradebook.find_grade("get_noise", LAB, LAB, "ada").needs_manual_grade
