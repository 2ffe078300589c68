"""`gancourse demo`: every sample gets the grade it should, and nobody else's folder is touched."""

from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from gancourse.cli import CommandError
from graders.commands.demo import LAB
from graders.commands.insights import insights_page
from graders.demo.folder import SENTINEL, NotOursError, fresh
from graders.demo.samples import with_slips
from graders.exercise import exercises

POINTS = {name: exercise.points for name, exercise in exercises(LAB).items()}


def scores(demo: Path, student: str) -> dict[str, float]:
    """The score of every exercise as the gradebook has it."""
    with Gradebook(f"sqlite:///{demo}/gradebook.db") as gradebook:
        submission = gradebook.find_submission(LAB, student)
        grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
        return {g.name: g.score for g in grades if g.max_score > 0}


def test_a_full_solution_has_full_points(demo_class: Path) -> None:
    assert scores(demo_class, "ada") == POINTS


def test_a_half_done_one_has_the_points_of_its_half(demo_class: Path) -> None:
    first = list(POINTS)[: len(POINTS) // 2]
    assert scores(demo_class, "ben") == {n: p if n in first else 0 for n, p in POINTS.items()}


def test_the_plausible_wrong_one_loses_points_where_its_slips_are(demo_class: Path) -> None:
    found = scores(demo_class, "cleo")
    assert all(0 <= found[name] < POINTS[name] for name in ("get_noise", "get_disc_loss"))
    untouched = [name for name in POINTS if not name.endswith(("noise", "loss"))]
    assert "Generator" in untouched
    assert all(found[name] == POINTS[name] for name in untouched)


@pytest.mark.parametrize("student", ["dan", "eve"])
def test_nothing_handed_in_and_nothing_readable_are_zero(demo_class: Path, student: str) -> None:
    assert scores(demo_class, student) == dict.fromkeys(POINTS, 0)


def test_everybody_gets_feedback(demo_class: Path) -> None:
    pages = {page.parts[-3] for page in (demo_class / "feedback").glob(f"*/{LAB}/*.html")}
    assert pages == {"ada", "ben", "cleo", "dan", "eve"}


@pytest.mark.parametrize(
    ("student", "words"),
    [
        ("ada", "All criteria met"),
        ("ben", "not filled in yet"),
        ("cleo", "detach"),
        ("eve", "not a readable notebook"),
    ],
)
def test_feedback_says_why(demo_class: Path, student: str, words: str) -> None:
    page = demo_class / "feedback" / student / LAB / f"{LAB}.html"
    text = page.read_text(encoding="utf-8")
    assert words in text
    assert "<caption>" in text, "the table of criteria should reach the page as a table"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course's folder with an empty lab."""
    (tmp_path / "solutions" / LAB).mkdir(parents=True)
    (tmp_path / "nbgrader_config.py").touch()
    return tmp_path


def test_a_second_run_replaces_its_own(course: Path) -> None:
    (fresh(course, LAB) / "left over").touch()
    assert sorted(path.name for path in fresh(course, LAB).iterdir()) == sorted(
        [SENTINEL, "course", "nbgrader_config.py", "solutions"]
    )


def test_a_folder_of_somebody_else_is_left_alone(course: Path) -> None:
    folder = fresh(course, LAB)
    (folder / SENTINEL).unlink()
    (folder / "thesis.txt").touch()
    with pytest.raises(NotOursError, match="move it away"):
        fresh(course, LAB)
    assert (folder / "thesis.txt").exists()


@pytest.mark.parametrize("whole", ["return 0", "pass"])
def test_a_slip_that_cannot_be_made_is_told(whole: str) -> None:
    with pytest.raises(ValueError, match="stub_get_noise"):
        with_slips({"stub_get_noise": whole})


def test_insights_of_the_class_name_the_slips(demo_class: Path, tmp_path: Path) -> None:
    text = insights_page(demo_class, LAB)
    assert f"{LAB}: where the class stands" in text
    assert "5 handed in" in text
    assert all(f'id="{name}"' in text for name in POINTS)
    with pytest.raises(CommandError, match="autograde 99_none"):
        insights_page(demo_class, "99_none")
