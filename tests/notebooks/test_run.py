"""What every lab's notebooks do when they run, in quick mode."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable

import pytest
from nbformat import NotebookNode
from notebook_files import COMPARED, LABS, code_cells, graded, shown, solved, tagged

Run = Callable[[str], NotebookNode]
every_lab = pytest.mark.parametrize("lab", LABS)


@every_lab
def test_solved_notebook_gets_full_points(lab: str, run_solved: Run) -> None:
    for name, cell in graded(run_solved(lab)).items():
        (score,) = (o.data["text/plain"] for o in cell.outputs if o.output_type == "execute_result")
        assert float(score) == cell.metadata.nbgrader.points, name


@every_lab
def test_kept_outputs_come_again(lab: str, run_solved: Run) -> None:
    kept_cells = tagged(solved(lab), COMPARED)
    assert kept_cells
    for kept, again in zip(kept_cells, tagged(run_solved(lab), COMPARED), strict=True):
        assert shown(again) == shown(kept), kept.source


@every_lab
def test_figures_have_alt_text(lab: str, run_solved: Run) -> None:
    bundles = [o.data for c in code_cells(run_solved(lab)) for o in c.outputs if "data" in o]
    assert not [b for b in bundles if any(kind.startswith("image/") for kind in b)], "bare image"
    images = [i for b in bundles for i in re.findall(r"<img[^>]*>", b.get("text/html", ""))]
    assert images
    assert not [i[:80] for i in images if not re.search(r'alt="[^"]{10,}"', i)]


@every_lab
def test_nothing_goes_to_stderr(lab: str, run_solved: Run) -> None:
    streams = [o for c in code_cells(run_solved(lab)) for o in c.outputs if "name" in o]
    assert not [o.text for o in streams if o.name == "stderr"]


def test_what_notebooks_import_says_nothing() -> None:
    """Once for all: the labs' own runs are forks of a process that has imported most of it."""
    trees = [ast.parse(cell.source) for lab in LABS for cell in code_cells(solved(lab))]
    found = [n for tree in trees for n in tree.body if isinstance(n, ast.Import | ast.ImportFrom)]
    program = "\n".join(sorted({ast.unparse(node) for node in found}))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@every_lab
def test_untouched_notebook_fails_only_where_students_work(lab: str, run_released: Run) -> None:
    outputs = [(c, o) for c in code_cells(run_released(lab)) for o in c.outputs]
    errors = [(c.source, o.ename) for c, o in outputs if o.output_type == "error"]
    assert errors
    assert not [(source, name) for source, name in errors if name != "NotImplementedError"]


@every_lab
def test_untouched_notebook_gets_nothing(lab: str, run_released: Run) -> None:
    for name, cell in graded(run_released(lab)).items():
        (score,) = (o.data["text/plain"] for o in cell.outputs if o.output_type == "execute_result")
        assert float(score) == 0, name
