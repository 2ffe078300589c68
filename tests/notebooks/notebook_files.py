"""The course's notebooks as the tests of this folder see them."""

import ast
import shutil
from pathlib import Path

import nbformat
from nbformat import NotebookNode

ROOT = Path(__file__).parents[2]
COMPARED = "nbval-check-output"  # a tag of nbval's: this cell's output never changes
LABS = sorted(path.parent.name for path in ROOT.glob("solutions/*/*.ipynb"))


def solved(lab: str) -> NotebookNode:
    """The instructor's notebook, the single source."""
    return read(ROOT / "solutions" / lab / f"{lab}.ipynb")


def released(lab: str) -> NotebookNode:
    """The student's notebook, as committed."""
    return read(ROOT / "course" / lab / f"{lab}.ipynb")


def lay_beside(lab: str, folder: Path) -> None:
    """Copy to a folder what has to lie beside right answers to a lab, such as weights."""
    for path in (ROOT / "tests" / "answers" / lab).iterdir():
        if path.is_file() and path.suffix != ".py":
            shutil.copy(path, folder)


def read(path: Path) -> NotebookNode:
    """A notebook of the current format; raises if it is not valid."""
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return notebook


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """The code cells, in order."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def tagged(notebook: NotebookNode, tag: str) -> list[NotebookNode]:
    """The code cells with a tag, in order."""
    return [c for c in code_cells(notebook) if tag in c.metadata.get("tags", [])]


def guesses(notebook: NotebookNode) -> list[NotebookNode]:
    """The cells in which learners write what they expect."""
    return tagged(notebook, "predict")


def shown(cell: NotebookNode) -> list[tuple[str, str | dict[str, str]]]:
    """What a cell's outputs say, by kind: text that came in pieces as one, data as they are."""
    found: list[tuple[str, str | dict[str, str]]] = []
    for output in cell.outputs:
        kind = output.get("name", output.output_type)
        text = output.get("text", output.get("data"))
        if found and output.output_type == "stream" and found[-1][0] == kind:
            found[-1] = kind, f"{found[-1][1]}{text}"
        else:
            found.append((kind, text))
    return found


def graded(notebook: NotebookNode) -> dict[str, NotebookNode]:
    """Cells that nbgrader scores by running them, by grade_id, in order."""
    marked = (c for c in code_cells(notebook) if "nbgrader" in c.metadata)
    return {c.metadata.nbgrader.grade_id: c for c in marked if c.metadata.nbgrader.grade}


def written(notebook: NotebookNode) -> list[NotebookNode]:
    """Written questions: text cells that people mark."""
    texts = (c for c in notebook.cells if c.cell_type == "markdown")
    return [c for c in texts if c.metadata.get("nbgrader", {}).get("grade")]


def signatures(cell: NotebookNode) -> dict[str, str]:
    """Every function and class that a cell defines: its dotted name and its header as text."""
    found: dict[str, str] = {}
    _collect(ast.parse(cell.source), "", found)
    return found


def _collect(node: ast.AST, prefix: str, found: dict[str, str]) -> None:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            returns = ast.unparse(child.returns) if child.returns else ""
            found[prefix + child.name] = f"({ast.unparse(child.args)}) -> {returns}"
        elif isinstance(child, ast.ClassDef):
            found[prefix + child.name] = ", ".join(ast.unparse(base) for base in child.bases)
            _collect(child, f"{prefix}{child.name}.", found)
