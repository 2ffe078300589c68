"""A thousand submissions, one in twenty of them hostile or broken, graded unattended."""

from pathlib import Path

import pytest
from attacked_class import CODE, LIMITS, SAMPLES, described
from attacked_course import LAB, Course, full_points, make_course, scores

from graders.engine.classes import Terms, grade_class
from graders.engine.write.listening import Noting
from graders.engine.write.records import Record

STUDENTS = 1000
ONE_IN = 20


def hand_in_many(course: Course, students: int) -> dict[str, str]:
    """The whole class; returns what each deserves: "full", "none" or "any" (at most full)."""
    attacks = described()
    deserved = {}
    for number in range(students):
        student, turn = f"student-{number:04}", number // ONE_IN
        if number % ONE_IN != ONE_IN - 1:
            course.submit(student, course.honest())
            deserved[student] = "full"
        elif turn % 2:
            sample = SAMPLES[turn // 2 % len(SAMPLES)]
            begun = course.honest() if sample.start == "honest" else course.untouched()
            sample.change(course.submit(student, begun))
            deserved[student] = sample.earns
        else:
            slug = attacks[turn * 3 // 2 % len(attacks)][0]
            course.submit(student, course.attacked((CODE / f"{slug}.py").read_text()))
            deserved[student] = "none"
    return deserved


def unlike(deserved: dict[str, str], earned: dict[str, float]) -> dict[str, float | None]:
    """The students whose score is not what they deserve."""
    most = full_points()
    allowed = {"full": (most, most), "none": (0.0, 0.0), "any": (0.0, most)}
    found = {}
    for student, what in deserved.items():
        low, high = allowed[what]
        score = earned.get(student)
        if score is None or not low <= score <= high:
            found[student] = score
    return found


def grade_many(folder: Path, students: int) -> tuple[list[Record], dict[str, float | None]]:
    """One run over the class: its records, and the students who did not get what they deserve."""
    noting = Noting()
    course = make_course(folder / "course")
    deserved = hand_in_many(course, students)
    grade_class(course.root, LAB, terms=Terms(limits=LIMITS), listener=noting)
    return noting.records, unlike(deserved, scores(course))


@pytest.mark.slow
def test_a_thousand_submissions_are_graded_unattended(tmp_path: Path) -> None:
    records, wrong = grade_many(tmp_path, STUDENTS)
    assert len({record.student for record in records}) == STUDENTS
    assert not wrong


def test_who_got_too_much_or_nothing_is_found() -> None:
    most = full_points()
    deserved = {"a": "full", "b": "none", "c": "any", "d": "full", "e": "none"}
    earned = {"a": most, "b": 0.0, "c": 1.0, "d": most - 1, "e": 0.5}
    assert set(unlike(deserved, earned)) == {"d", "e"}
    assert set(unlike(deserved, {})) == set(deserved)
