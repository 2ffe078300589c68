"""`gancourse demo`: every sample gets the grade it should, and nobody else's folder is touched."""

import shutil
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from gancourse.cli import main
from graders.demo.folder import SENTINEL, NotOursError, fresh
from graders.demo.samples import with_slips
from graders.exercise import exercises

ROOT = Path(__file__).parents[2]
LAB = "05_first_gan"
POINTS = {name: exercise.points for name, exercise in exercises(LAB).items()}


def course(folder: Path) -> Path:
    """A course with the first lab's source only."""
    shutil.copytree(ROOT / "solutions" / LAB, folder / "solutions" / LAB)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    (folder / "course").mkdir()
    return folder


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's folder after a run without the training."""
    root = course(tmp_path_factory.mktemp("course"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert main(["demo", "--no-train"]) == 0
    return root / "demo"


def scores(demo: Path, student: str) -> dict[str, float]:
    with Gradebook(f"sqlite:///{demo}/gradebook.db") as gradebook:
        submission = gradebook.find_submission(LAB, student)
        grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
        return {g.name: g.score for g in grades if g.max_score > 0}


def test_a_full_solution_has_full_points(shown: Path):
    assert scores(shown, "ada") == POINTS


def test_a_half_done_one_has_the_points_of_its_half(shown: Path):
    found = scores(shown, "ben")
    names = list(POINTS)
    done, open_ = names[: len(names) // 2], names[len(names) // 2 :]
    assert {name: found[name] for name in done} == {name: POINTS[name] for name in done}
    assert all(found[name] == 0 for name in open_)


def test_the_plausible_wrong_one_loses_points_where_its_slips_are(shown: Path):
    found = scores(shown, "cleo")
    assert found["get_noise"] < POINTS["get_noise"]
    assert found["get_disc_loss"] < POINTS["get_disc_loss"]
    assert found["Generator"] == POINTS["Generator"]


@pytest.mark.parametrize("student", ["dan", "eve"])
def test_untouched_and_broken_have_none(shown: Path, student: str):
    assert set(scores(shown, student).values()) == {0.0}


def test_everybody_gets_feedback(shown: Path):
    pages = {page.parts[-3] for page in (shown / "feedback").glob(f"*/{LAB}/*.html")}
    assert pages == {"ada", "ben", "cleo", "dan", "eve"}
    assert "detach" in (shown / "feedback" / "cleo" / LAB / f"{LAB}.html").read_text()


def test_a_second_run_replaces_only_its_own(tmp_path: Path):
    root = course(tmp_path)
    first = fresh(root, LAB)
    (first / "left over").touch()
    assert not (fresh(root, LAB) / "left over").exists()
    (first / SENTINEL).unlink()
    (first / "mine").touch()
    with pytest.raises(NotOursError, match="move it away"):
        fresh(root, LAB)
    assert (first / "mine").exists()


def test_a_slip_that_cannot_be_made_is_told():
    with pytest.raises(ValueError, match="stub_get_noise"):
        with_slips({"stub_get_noise": "return 0"})
