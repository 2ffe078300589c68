"""One slip costs one exercise: right answers that call a failed one keep their points.

The solved notebook with one answer exchanged for a wrong one, as `gancourse check` reads it.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from answers import answers, cell_of, reference, top, wrong
from in_jobs import at_once
from test_answers import SEED

from graders.engine.files import check_request
from graders.engine.intake.reading import Answer, code_cells
from graders.engine.intake.sheets import Cell
from graders.engine.run.pool import Source
from graders.exercise import exercises, labs

SOLUTIONS = Path(__file__).parents[2] / "solutions"
QUICK = 4
USED = [
    (lab, user, used)
    for lab in labs()
    for user, exercise in exercises(lab).items()
    for used in exercise.uses
]


def test_some_exercises_use_others() -> None:
    assert len(USED) >= 8


@pytest.mark.parametrize(("lab", "user", "used"), USED, ids=lambda name: name)
def test_some_slips_cost_their_own_exercise_only(
    source: Source, lab: str, user: str, used: str
) -> None:
    slips = list(every_slip(lab, used))
    step = max(1, len(slips) // QUICK)
    assert not costly(source, lab, user, used, slips[::step])


@pytest.mark.slow
@pytest.mark.parametrize(("lab", "user", "used"), USED, ids=lambda name: name)
def test_every_slip_costs_its_own_exercise_only(
    source: Source, lab: str, user: str, used: str
) -> None:
    assert not costly(source, lab, user, used, list(every_slip(lab, used)))


def every_slip(lab: str, used: str) -> Iterator[tuple[str, str]]:
    """Names and sources: an answer that raises, one that is empty, and all wrong ones shipped."""
    yield "raising", f"def {used}(*args, **named):\n    raise ValueError('no')"
    yield "empty", f"def {used}(*args, **named):\n    raise NotImplementedError"
    yield "not_defined", "raise ValueError('the cell stops before it defines anything')"
    for answer in wrong(f"{lab}.{used}"):
        yield answer.key, module(answer)


def module(answer: Answer) -> str:
    """An answer with what its sheet's answers share."""
    cell = cell_of(answer)
    return f"{top(cell)}\n{cell.own}"


def costly(
    source: Source, lab: str, user: str, used: str, slips: list[tuple[str, str]]
) -> list[str]:
    """The slips in `used` that cost `user` points, which is right; with the first hint."""
    cells = solved(lab)

    def check(slip: tuple[str, str]):
        spoilt = [spoil(cell, used, slip[1]) for cell in cells]
        request = {"cells": spoilt, "filename": f"{lab}.ipynb"}
        return check_request(source, f"{lab}.{user}", SEED, request)

    found = at_once(check, slips)
    return [f"{slip[0]}: {v.first_hint}" for slip, v in found if not v.passed]


def solved(lab: str) -> list[dict]:
    """The code cells of a lab's solved notebook; of one without, its reference answers."""
    path = SOLUTIONS / lab / f"{lab}.ipynb"
    if path.exists():
        return code_cells(nbformat.read(path, as_version=4))
    every = [cell_of(reference(f"{lab}.{name}")) for name in exercises(lab)]
    return [{"source": alone(cell, set(exercises(lab))), "solution": True} for cell in every]


def alone(cell: Cell, names: set[str]) -> str:
    """An answer with what its sheet's answers share, but for other exercises of these names."""
    tree = ast.parse(top(cell))
    tree.body = [node for node in tree.body if getattr(node, "name", None) not in names]
    return f"{ast.unparse(tree)}\n{cell.own}"


def spoil(cell: dict, used: str, source: str) -> dict:
    """The cell; the one that defines `used` with another source."""
    defines = f"def {used}(" in cell["source"] or f"class {used}(" in cell["source"]
    return cell | {"source": source} if cell["solution"] and defines else cell


def test_answers_are_there_to_be_exchanged() -> None:
    for lab, _, used in USED:
        assert len(answers(f"{lab}.{used}")) >= 14
