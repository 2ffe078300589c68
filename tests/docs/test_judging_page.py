"""Follows docs/judging.md to the letter: its blocks become a lab, and judge its answers."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import graders.judges
import graders.questions
from graders.checking import judged_here
from graders.criteria import Verdict
from graders.engine.intake.sheets import Cell, answers_in
from graders.exercise import labs, names

PAGE = Path(__file__).parents[2] / "docs" / "judging.md"
LAB = "90_example"
BLOCK = re.compile(r"```python\n# (\S+\.py)\n(.*?)```", re.S)


def blocks() -> dict[str, str]:
    """The page's files, each with its text."""
    return dict(BLOCK.findall(PAGE.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The page's files in a folder that is a part of the two packages as long as this runs."""
    root = tmp_path_factory.mktemp("page")
    for place, text in blocks().items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text(text, encoding="utf-8")
    packages = (graders.questions, graders.judges)
    for package in packages:
        package.__path__.append(str(root / package.__name__.replace(".", "/")))
    labs.cache_clear()
    yield root
    for package in packages:
        package.__path__.pop()
    for module in [name for name in sys.modules if f"lab{LAB}" in name]:
        del sys.modules[module]
    labs.cache_clear()


def cells(name: str) -> list[Cell]:
    """The page's answers to one of its exercises."""
    return answers_in(blocks()[f"tests/answers/{LAB}/{name}.py"])


def answer(cell: Cell, name: str) -> Any:
    """The function that a cell defines."""
    space: dict[str, Any] = {}
    exec(compile(cell.source, f"{name}.py", "exec"), space)
    return space[name]


EXERCISES = [Path(place).stem for place in blocks() if place.startswith("tests/answers/")]
CASES = [(name, cell) for name in EXERCISES for cell in cells(name)]


def test_the_lab_names_the_exercises_that_have_answers(lab: Path) -> None:
    assert sorted(names(LAB)) == sorted(EXERCISES)


@pytest.mark.parametrize(("name", "cell"), CASES, ids=[f"{n}-{c.id}" for n, c in CASES])
def test_the_page_judges_its_answers(lab: Path, name: str, cell: Cell) -> None:
    verdict = judged_here(f"{LAB}.{name}", answer(cell, name), seed=1)
    assert not verdict.fault
    if cell.kind == "right":
        assert verdict.passed, verdict.first_hint
        return
    hint = re.match(r"# hint: (.+)", cell.own)
    assert hint
    assert not verdict.passed
    assert re.search(hint[1], verdict.first_hint, re.I), verdict.first_hint


def test_a_stand_in_judges_a_step_whose_loss_is_not_written_yet(lab: Path) -> None:
    def verdict(stand_ins: list[str]) -> Verdict:
        step = answer(cells("gen_step")[0], "gen_step")
        step.__globals__["squared_loss"] = lambda scores: scores.sum()
        return judged_here(f"{LAB}.gen_step", step, 1, stand_ins)

    assert not verdict([]).passed
    assert verdict(["squared_loss"]).passed, verdict(["squared_loss"]).first_hint
