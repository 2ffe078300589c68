"""The demo's class: the gradebook is right for every sample, and nothing of others is touched."""

from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from graders.commands.demo import LAB
from graders.demo.folder import SENTINEL, NotOursError, fresh
from graders.demo.samples import with_slips
from graders.exercise import exercises

POINTS = {name: exercise.points for name, exercise in exercises(LAB).items()}


def scores(course: Path, student: str) -> dict[str, float]:
    """The score of every exercise as the gradebook has it."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        submission = gradebook.find_submission(LAB, student)
        grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
        return {grade.name: grade.score for grade in grades if grade.max_score}


def test_a_full_solution_has_all_points(demo_class: Path) -> None:
    assert scores(demo_class, "ada") == POINTS


def test_half_done_has_the_first_half(demo_class: Path) -> None:
    first = list(POINTS)[: len(POINTS) // 2]
    assert scores(demo_class, "ben") == {n: p if n in first else 0 for n, p in POINTS.items()}


def test_slips_cost_where_they_are(demo_class: Path) -> None:
    got = scores(demo_class, "cleo")
    assert all(0 <= got[name] < POINTS[name] for name in ("get_noise", "get_disc_loss"))
    untouched = [name for name in POINTS if not name.endswith(("noise", "loss"))]
    assert all(got[name] == POINTS[name] for name in untouched)


@pytest.mark.parametrize("student", ["dan", "eve"])
def test_nothing_handed_in_and_nothing_readable_are_zero(demo_class: Path, student: str) -> None:
    assert scores(demo_class, student) == dict.fromkeys(POINTS, 0)


@pytest.mark.parametrize(
    ("student", "words"),
    [("ada", "All criteria met"), ("ben", "Not filled in yet"), ("eve", "not a readable notebook")],
)
def test_feedback_says_why(demo_class: Path, student: str, words: str) -> None:
    page = demo_class / "feedback" / student / LAB / f"{LAB}.html"
    text = page.read_text(encoding="utf-8")
    assert words in text
    assert "<caption>" in text, "the table of criteria should reach the page as a table"


def test_a_second_run_replaces_only_its_own(tmp_path: Path) -> None:
    (tmp_path / "solutions" / LAB).mkdir(parents=True)
    (tmp_path / "nbgrader_config.py").touch()
    (fresh(tmp_path, LAB) / "old").touch()
    assert sorted(path.name for path in fresh(tmp_path, LAB).iterdir()) == sorted(
        [SENTINEL, "course", "nbgrader_config.py", "solutions"]
    )


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "thesis.txt").touch()
    with pytest.raises(NotOursError, match="move it away"):
        fresh(tmp_path, LAB)
    assert (tmp_path / "demo" / "thesis.txt").exists()


def test_a_solution_that_cannot_be_spoilt_is_told() -> None:
    with pytest.raises(ValueError, match="stub_get_noise"):
        with_slips({"stub_get_noise": "pass"})
