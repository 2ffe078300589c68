"""A learner's guess is written down, kept, and shown beside what came of it."""

import ast
import re

import pytest
from nbformat import NotebookNode
from notebook_files import LABS, guesses, solved

# Labs whose predictions can be written down.
WRITTEN = [lab for lab in LABS if guesses(solved(lab))]
every_lab = pytest.mark.parametrize("lab", WRITTEN)


@every_lab
def test_a_guess_is_an_empty_text_that_nbgrader_keeps(lab: str) -> None:
    for cell in guesses(solved(lab)):
        marks = cell.metadata.nbgrader
        assert (marks.solution, marks.grade, marks.locked) == (True, False, False)
        assert marks.grade_id == _name(cell)
        assert ast.literal_eval(_assignment(cell).value).strip() == ""


@every_lab
def test_every_prediction_can_be_written_down(lab: str) -> None:
    cells = solved(lab).cells
    asked = [i for i, cell in enumerate(cells) if cell.source.startswith("> **Predict")]
    assert len(asked) >= 3
    for place in asked:
        assert "predict" in cells[place + 1].metadata.get("tags", []), cells[place].source


@every_lab
def test_every_guess_comes_back(lab: str) -> None:
    cells = solved(lab).cells
    for guess in guesses(solved(lab)):
        assert _result(cells, guess) is not None, f"{_name(guess)} is never shown again"


@every_lab
def test_nothing_gives_the_answer_away(lab: str) -> None:
    """From guess to result: alt texts from measured values, no prose but what folds."""
    cells = solved(lab).cells
    for guess in guesses(solved(lab)):
        end = _result(cells, guess)
        assert end is not None
        for cell in cells[cells.index(guess) : end + 1]:
            if cell.cell_type == "code":
                assert not _fixed_alts(cell), f"{_name(guess)}: {_fixed_alts(cell)}"
        after = cells[end + 1] if end + 1 < len(cells) else None
        if after is not None and after.cell_type == "markdown":
            folds = after.source.startswith(("<details>", "#", "> **Predict"))
            assert folds, f"{_name(guess)}: the answer stands open: {after.source[:80]}"


def _assignment(cell: NotebookNode) -> ast.Assign:
    (statement,) = ast.parse(cell.source).body
    assert isinstance(statement, ast.Assign)
    return statement


def _name(cell: NotebookNode) -> str:
    (target,) = _assignment(cell).targets
    assert isinstance(target, ast.Name)
    return target.id


def _result(cells: list[NotebookNode], guess: NotebookNode) -> int | None:
    """The place of the cell that shows a guess again."""
    call = re.compile(rf"\byour_guess\({_name(guess)}\)")
    after = range(cells.index(guess) + 1, len(cells))
    return next((i for i in after if call.search(cells[i].source)), None)


def _fixed_alts(cell: NotebookNode) -> list[str]:
    """Alt texts that stand in the source word for word."""
    calls = (node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, ast.Call))
    alts = (k.value for call in calls for k in call.keywords if k.arg == "alt")
    return [str(a.value) for a in alts if isinstance(a, ast.Constant)]
