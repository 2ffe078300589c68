"""A worked solution is shown to those who need it no more, and only where the course has one."""

import json
from pathlib import Path
from typing import Any

import pytest

from graders.checking import show
from graders.criteria import Criterion, Verdict
from graders.worked import folded, worked_solution

SOLUTION = "def half(x):\n    ### BEGIN SOLUTION\n    return x < 2\n    ### END SOLUTION"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course's folder with one lab of one exercise."""
    marks = {"nbgrader": {"grade_id": "stub_half"}}
    cells = [
        {"cell_type": "code", "metadata": marks, "source": SOLUTION.splitlines(keepends=True)},
        {"cell_type": "markdown", "metadata": {}, "source": ["text"]},
    ]
    (tmp_path / "nbgrader_config.py").touch()
    (tmp_path / "course").mkdir()
    (tmp_path / "solutions" / "90_tiny").mkdir(parents=True)
    notebook = tmp_path / "solutions" / "90_tiny" / "90_tiny.ipynb"
    notebook.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[tool.gancourse]\n", encoding="utf-8")
    return tmp_path


def test_the_solution_without_its_marks(course: Path) -> None:
    assert worked_solution("90_tiny.half", course) == "def half(x):\n    return x < 2\n"


def test_the_page_folds_and_escapes_it(course: Path) -> None:
    html = folded(worked_solution("90_tiny.half", course))
    assert html.startswith("<details>")
    assert "x &lt; 2" in html
    assert folded("") == ""


def test_instructors_can_switch_it_off(course: Path) -> None:
    (course / "pyproject.toml").write_text("[tool.gancourse]\nWORKED_SOLUTIONS = false\n")
    assert worked_solution("90_tiny.half", course) == ""


@pytest.mark.parametrize("exercise", ["90_tiny.other", "91_none.half"])
def test_nothing_where_there_is_none(course: Path, exercise: str) -> None:
    assert worked_solution(exercise, course) == ""


def test_nothing_outside_a_course(tmp_path: Path) -> None:
    assert worked_solution("90_tiny.half", tmp_path) == ""


@pytest.fixture
def displayed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The HTML that a check shows in a notebook."""
    pages: list[str] = []

    def display(data: dict[str, Any], *, raw: bool) -> None:
        pages.append(data["text/html"])

    monkeypatch.setattr("IPython.get_ipython", object)
    monkeypatch.setattr("IPython.display.display", display)
    return pages


@pytest.mark.parametrize(
    ("met", "switch", "unfolds"),
    [(True, "true", True), (False, "true", False), (True, "false", False)],
)
def test_a_check_unfolds_it_under_full_points_alone(
    course: Path,
    displayed: list[str],
    monkeypatch: pytest.MonkeyPatch,
    met: bool,
    switch: str,
    unfolds: bool,
) -> None:
    (course / "pyproject.toml").write_text(f"[tool.gancourse]\nWORKED_SOLUTIONS = {switch}\n")
    monkeypatch.chdir(course)
    show(Verdict("90_tiny.half", 1.0, (Criterion("is right", met),)))
    (page,) = displayed
    assert ("return x &lt; 2" in page) is unfolds
