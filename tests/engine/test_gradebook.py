"""The gradebook that a run opens once: what is written when, and by whom it is used."""

import os
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import saveautogrades

from graders.engine.gradebook import ClassGradebook, one_gradebook


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}")  # alembic
    return f"sqlite:///{tmp_path / 'gradebook.db'}"


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


def test_nbgraders_steps_use_it_and_get_their_own_back(url: str, tmp_path: Path) -> None:
    with one_gradebook(url, "course") as gradebook:
        assert saveautogrades.Gradebook(url) is gradebook
        with saveautogrades.Gradebook(url) as same:
            pass
        same.update_or_create_student("ada")  # leaving the block closed nothing
        other = saveautogrades.Gradebook(f"sqlite:///{tmp_path / 'other.db'}")
        assert not isinstance(other, ClassGradebook)
        other.close()
    assert saveautogrades.Gradebook is Gradebook
