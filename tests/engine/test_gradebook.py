"""The gradebook that a run opens once: what is written when, and by whom it is used."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import saveautogrades

from graders.engine.write.gradebook import ClassGradebook, one_gradebook


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gradebook's file with a course and nothing else; making one takes seconds."""
    path = tmp_path_factory.mktemp("blank") / "gradebook.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}")  # alembic
        Gradebook(f"sqlite:///{path}", "course").close()
    return path


@pytest.fixture
def url(blank: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(blank, tmp_path)}"


def students(url: str) -> list[str]:
    """As any other process sees them."""
    with Gradebook(url, "course") as gradebook:
        return sorted(student.id for student in gradebook.students)


def test_nothing_is_written_before_it_is_saved(url: str) -> None:
    with one_gradebook(url, "course") as gradebook:
        gradebook.update_or_create_student("ada")
        gradebook.find_student("ada")
        assert students(url) == []
        gradebook.save()
        assert students(url) == ["ada"]
        gradebook.update_or_create_student("bob")
        gradebook.save()
    assert students(url) == ["ada", "bob"]


def test_what_is_forgotten_leaves_no_trace(url: str) -> None:
    with one_gradebook(url, "course") as gradebook:
        gradebook.update_or_create_student("ada")
        gradebook.forget()
        with pytest.raises(MissingEntry):
            gradebook.find_student("ada")
        gradebook.update_or_create_student("bob")
        gradebook.save()
    assert students(url) == ["bob"]


def test_what_is_left_at_an_error_is_not_written(url: str) -> None:
    def fails() -> None:
        with one_gradebook(url, "course") as gradebook:
            gradebook.update_or_create_student("ada")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert students(url) == []


def test_others_changes_are_seen_after_a_save(url: str) -> None:
    with one_gradebook(url, "course") as gradebook:
        gradebook.update_or_create_student("ada", first_name="A")
        gradebook.save()
        with Gradebook(url, "course") as other:
            other.update_or_create_student("ada", first_name="Ada")
        assert gradebook.find_student("ada").first_name == "Ada"


def test_nbgraders_steps_use_it_and_get_their_own_back(url: str, blank: Path) -> None:
    with one_gradebook(url, "course") as gradebook:
        assert saveautogrades.Gradebook(url) is gradebook
        with saveautogrades.Gradebook(url) as same:
            pass
        same.update_or_create_student("ada")  # leaving the block closed nothing
        other = saveautogrades.Gradebook(f"sqlite:///{blank}", "course")
        assert not isinstance(other, ClassGradebook)
        other.close()
    assert saveautogrades.Gradebook is Gradebook
