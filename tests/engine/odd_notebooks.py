"""What happens to notebooks on their way: lost, copied and split cells, other formats."""

from collections.abc import Callable

import nbformat
from nbformat.v4 import new_code_cell
from tiny_course import RIGHT, TinyCourse

Notebook = nbformat.NotebookNode


def _index(notebook: Notebook, name: str) -> int:
    return notebook.cells.index(TinyCourse.cell(notebook, name))


def deleted_check(n: Notebook) -> None:
    del n.cells[_index(n, "get_noise")]


def deleted_import(n: Notebook) -> None:
    del n.cells[1]


def reordered(n: Notebook) -> None:
    n.cells.reverse()


def copied_twice(n: Notebook) -> None:
    cell = TinyCourse.cell(n, "stub_noise")
    n.cells.append(new_code_cell("raise NotImplementedError", metadata=cell.metadata))
    n.cells[-1].source = ""


def copied_check(n: Notebook) -> None:
    cell = TinyCourse.cell(n, "get_noise")
    n.cells.insert(1, new_code_cell("1.0", metadata=cell.metadata))


def split(n: Notebook) -> None:
    cell = TinyCourse.cell(n, "stub_double")
    cell.source, rest = "two = 2", "def double(x):\n    return two * x"
    n.cells.insert(_index(n, "stub_double") + 1, new_code_cell(rest, metadata=cell.metadata))


def turned_to_text(n: Notebook) -> None:
    cell = TinyCourse.cell(n, "stub_noise")
    cell.cell_type = "markdown"
    del cell["outputs"], cell["execution_count"]


def lost_marks(n: Notebook) -> None:
    for cell in n.cells:
        cell.metadata.pop("nbgrader", None)


def lost_marks_and_ids(n: Notebook) -> None:
    lost_marks(n)
    for cell in n.cells:
        cell.pop("id")
    n.nbformat_minor = 4


def renamed_mark(n: Notebook) -> None:
    TinyCourse.cell(n, "stub_noise").metadata.nbgrader.grade_id = "mine"


def flags_and_points(n: Notebook) -> None:
    for cell in n.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader.update(
                {"grade": "yes", "locked": 3, "points": -7, "schema_version": 99, "checksum": []}
            )
            cell.metadata["tags"] = ["skip-execution"]


def empty_mark(n: Notebook) -> None:
    TinyCourse.cell(n, "get_noise").metadata["nbgrader"] = {}


def wrong_kernel(n: Notebook) -> None:
    n.metadata["kernelspec"] = {"name": "julia-1.9", "display_name": "Julia", "language": "julia"}


def helper_cell(n: Notebook) -> None:
    TinyCourse.cell(n, "stub_double").source = "def double(x):\n    return times(2, x)"
    n.cells.insert(2, new_code_cell("def times(a, b):\n    return a * b"))


def prints_to_stderr(n: Notebook) -> None:
    noisy = "import sys, warnings, logging\n" + RIGHT.replace(
        "    return",
        "    warnings.warn('w'); print('e', file=sys.stderr); logging.error('l')\n    return",
    )
    TinyCourse.cell(n, "stub_noise").source = noisy
    TinyCourse.cell(
        n, "stub_double"
    ).source = "import sys\ndef double(x):\n    print('working', file=sys.stderr)\n    return 2 * x"


def own_check_calls(n: Notebook) -> None:
    n.cells.append(new_code_cell('check("05_first_gan.get_noise", get_noise)'))


def endless_last_cell(n: Notebook) -> None:
    n.cells.append(new_code_cell("while True:\n    pass"))


ODD: list[Callable[[Notebook], None]] = [
    deleted_check, deleted_import, reordered, copied_twice, copied_check, split, turned_to_text,
    lost_marks, lost_marks_and_ids, renamed_mark, flags_and_points, empty_mark, wrong_kernel,
    helper_cell, prints_to_stderr, own_check_calls, endless_last_cell,
]  # fmt: skip


def as_version_3(notebook: Notebook) -> str:
    return nbformat.writes(nbformat.convert(notebook, 3), version=3)


def as_colab(notebook: Notebook) -> Notebook:
    """Colab keeps ids in the metadata and saves nbformat 4.0."""
    for cell in notebook.cells:
        cell.metadata["id"] = cell.pop("id")
        cell.metadata["outputId"] = "3f2"
    notebook.nbformat_minor = 0
    notebook.metadata["colab"] = {"provenance": []}
    return notebook
