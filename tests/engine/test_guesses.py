"""A learner's guess outlives grading: it is theirs, as an answer is."""

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from graders.guesses import KeepGuesses

MARKS = {"schema_version": 3, "grade": False, "locked": False, "solution": True, "task": False}


def _cell(source: str, grade_id: str, tags: list[str]) -> nbformat.NotebookNode:
    return new_code_cell(
        source, metadata={"nbgrader": MARKS | {"grade_id": grade_id}, "tags": tags}
    )


def test_the_handout_keeps_a_guess_and_clears_a_solution() -> None:
    notebook = new_notebook(
        cells=[
            _cell('guess_curves = ""', "guess_curves", ["predict"]),
            _cell("answer = 42", "stub_answer", []),
        ],
        metadata={"kernelspec": {"language": "python", "name": "python3", "display_name": "p"}},
    )
    kept, _ = KeepGuesses().preprocess(notebook, {})
    assert kept.cells[0].source == 'guess_curves = ""'
    assert "42" not in kept.cells[1].source
