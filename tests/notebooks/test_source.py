"""What every lab's committed notebooks must keep to, read without running them."""

import re

import pytest
from nbformat import NotebookNode
from notebook_files import (
    COMPARED,
    LABS,
    code_cells,
    graded,
    guesses,
    released,
    signatures,
    solved,
    tagged,
    written,
)

from graders.exercise import exercises

SOLUTION_MARKS = ("BEGIN SOLUTION", "END SOLUTION", "Model answer", "Rubric")

both = pytest.mark.parametrize("read", [solved, released], ids=["solved", "released"])
every_lab = pytest.mark.parametrize("lab", LABS)


def test_there_are_labs() -> None:
    assert LABS


@every_lab
def test_points_are_those_of_the_graders(lab: str) -> None:
    cells = graded(solved(lab))
    points = {name: cell.metadata.nbgrader.points for name, cell in cells.items()}
    assert points == {name: exercise.points for name, exercise in exercises(lab).items()}
    assert list(points) == list(exercises(lab)), "another order than in the notebook"


@every_lab
def test_a_check_cell_holds_one_locked_call(lab: str) -> None:
    for name, cell in graded(solved(lab)).items():
        assert cell.source == f'check("{lab}.{name}", {name})'
        assert cell.metadata.nbgrader.locked
        assert not cell.metadata.nbgrader.solution


@every_lab
def test_written_questions_have_an_answer_and_a_rubric(lab: str) -> None:
    cells = written(solved(lab))
    assert cells
    for cell in cells:
        assert cell.metadata.nbgrader.points == 0
        assert "Model answer" in cell.source
        assert "Rubric" in cell.source


@every_lab
def test_grade_ids_are_unique(lab: str) -> None:
    ids = [c.metadata.nbgrader.grade_id for c in solved(lab).cells if "nbgrader" in c.metadata]
    assert len(ids) == len(set(ids))


@every_lab
def test_two_collapsed_hints_before_each_check(lab: str) -> None:
    hints = 0
    for cell in solved(lab).cells:
        hints += cell.source.count("<details><summary>Hint") if cell.cell_type == "markdown" else 0
        if cell.cell_type == "code" and cell.source.startswith("check("):
            assert hints == 2, f"{hints} hints before {cell.source}"
            hints = 0


@every_lab
def test_asserts_before_each_check_explain_themselves(lab: str) -> None:
    cells = {
        c.metadata.nbgrader.grade_id: c for c in code_cells(solved(lab)) if "nbgrader" in c.metadata
    }
    for name in exercises(lab):
        cell = cells[f"asserts_{name}"]
        assert cell.metadata.nbgrader.locked
        assert not cell.metadata.nbgrader.grade
        lines = re.findall(r"^assert ", cell.source, flags=re.MULTILINE)
        assert 2 <= len(lines) <= 4, f"{name}: {len(lines)} asserts"


@both
@every_lab
def test_one_first_heading(lab: str, read) -> None:
    heads = [h for c in read(lab).cells if c.cell_type == "markdown" for h in _h1(c)]
    assert len(heads) == 1, heads


@both
@every_lab
def test_outputs_only_where_kept_on_purpose(lab: str, read) -> None:
    notebook = read(lab)
    assert "widgets" not in notebook.metadata
    for cell in code_cells(notebook):
        if cell.outputs:
            assert "keep_output" in cell.metadata.get("tags", []), cell.source
            assert all(
                output.output_type in ("stream", "execute_result") for output in cell.outputs
            )


@every_lab
def test_at_least_three_outputs_are_kept_and_compared(lab: str) -> None:
    kept = tagged(solved(lab), "keep_output")
    assert len(kept) >= 3
    for cell in kept:
        assert cell.outputs, f"no output committed: {cell.source}"
        assert cell.execution_count, f"nbval compares only numbered cells: {cell.source}"
    assert tagged(solved(lab), COMPARED) == kept, f"keep_output and {COMPARED} go together"


@every_lab
def test_no_solution_reaches_students(lab: str) -> None:
    text = "\n".join(cell.source for cell in released(lab).cells)
    assert not [mark for mark in SOLUTION_MARKS if mark in text]


@every_lab
def test_stubs_have_the_signatures_of_their_solutions(lab: str) -> None:
    pairs = zip(code_cells(solved(lab)), code_cells(released(lab)), strict=True)
    guessed = {cell.metadata.nbgrader.grade_id for cell in guesses(solved(lab))}
    stubs = [(s, r) for s, r in pairs if s.metadata.get("nbgrader", {}).get("solution")]
    stubs = [(s, r) for s, r in stubs if s.metadata.nbgrader.grade_id not in guessed]
    assert stubs
    for source, release in stubs:
        assert "raise NotImplementedError()" in release.source
        assert signatures(source) == signatures(release)
        assert all("->" in s for s in signatures(release).values() if s.startswith("("))


@every_lab
def test_every_exercise_has_a_stub_of_its_name(lab: str) -> None:
    names = [name for cell in code_cells(released(lab)) for name in signatures(cell)]
    assert set(exercises(lab)) <= set(names)


@every_lab
def test_parameters_for_full_runs(lab: str) -> None:
    tagged = [c for c in code_cells(solved(lab)) if "parameters" in c.metadata.get("tags", [])]
    assert len(tagged) == 1
    # One assignment a line, or papermill does not see the names.
    assert {"data", "seed"} <= set(re.findall(r"^(\w+) = ", tagged[0].source, re.MULTILINE))


def _h1(cell: NotebookNode) -> list[str]:
    outside_code = re.sub(r"```.*?```", "", cell.source, flags=re.DOTALL)
    return re.findall(r"^# .*", outside_code, flags=re.MULTILINE)
