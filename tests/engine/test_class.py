"""A class through the engine: what was handed in, odd or not, and what the gradebook says."""

import os
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell
from tiny_course import DOUBLE, LAB, RIGHT, WRONG, TinyCourse

from graders.engine.records import Record

Notebook = nbformat.NotebookNode
FULL = 5.0


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


ODD: list[Callable[[Notebook], None]] = [
    deleted_check, deleted_import, reordered, copied_twice, copied_check, split, turned_to_text,
    lost_marks, lost_marks_and_ids, renamed_mark, flags_and_points, empty_mark, wrong_kernel,
    helper_cell, prints_to_stderr, own_check_calls,
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


PARTIAL = {
    "untouched": ({}, 0.0),
    "half": ({"stub_noise": RIGHT}, 2.0),
    "other_half": ({"stub_double": DOUBLE}, 3.0),
    "bad_double": ({"stub_noise": RIGHT, "stub_double": "def double(x):\n    return 6"}, 2.0),
    "syntax": ({"stub_noise": "def get_noise(:", "stub_double": DOUBLE}, 3.0),
    "crash": ({"stub_noise": "import os\nos._exit(0)", "stub_double": DOUBLE}, 3.0),
    "exits": ({"stub_noise": RIGHT, "stub_double": "exit()\n" + DOUBLE}, 2.0),
    "answer_crashes": (
        {"stub_noise": "import os\ndef get_noise(*a, **k):\n    os.abort()", "stub_double": DOUBLE},
        3.0,
    ),
    "claims_too_much": (
        {"stub_noise": RIGHT, "stub_double": "def double(x):\n    return 2 * x\nget_ipython()"
         ".events.register('post_run_cell', lambda r: get_ipython().displayhook(99.0))"},
        2.0,
    ),
}  # fmt: skip


def _refused(course: TinyCourse) -> None:
    course.hand_in("not_json", "{")
    course.hand_in("empty_file", b"")
    course.hand_in("latin", "é".encode("latin-1"))
    course.hand_in("list", "[]")
    course.hand_in("no_cells", '{"nbformat": 4}')
    course.hand_in("deep", "[" * 100_000)
    course.hand_in("no_notebook", "hello", name="notes.txt")
    folder = course.hand_in("linked", "x", name="x.txt")
    (folder / f"{LAB}.ipynb").symlink_to(course.root / "solutions" / LAB / f"{LAB}.ipynb")
    folder = course.hand_in("fifo", "x", name="x.txt")
    os.mkfifo(folder / f"{LAB}.ipynb")
    (course.root / "submitted" / "folder_linked").mkdir()
    target = course.root / "submitted" / "full" / LAB
    (course.root / "submitted" / "folder_linked" / LAB).symlink_to(target)


REFUSED = [
    "not_json", "empty_file", "latin", "list", "no_cells", "deep", "no_notebook", "linked",
    "fifo", "folder_linked",
]  # fmt: skip


@pytest.fixture(scope="module")
def records(course: TinyCourse) -> dict[str, Record]:
    """The whole class graded in one run."""
    course.hand_in("full", course.full())
    for change in ODD:
        notebook = course.full()
        change(notebook)
        course.hand_in(change.__name__, notebook)
    course.hand_in("version_3", as_version_3(course.full()))
    course.hand_in("colab", as_colab(course.full()))
    course.hand_in("other_name", course.full(), name="Kopie von tiny (1).ipynb")
    course.hand_in("byte_order_mark", b"\xef\xbb\xbf" + nbformat.writes(course.full()).encode())
    folder = course.hand_in("odd_files", course.full())
    os.mkfifo(folder / "pipe")
    (folder / "zero").symlink_to("/dev/zero")
    (folder / "timestamp.txt").write_text("yesterday")
    (folder / "torch.py").write_text("raise RuntimeError('shadowed')")
    course.hand_in("surrogate", nbformat.writes(course.full()).replace("Because", "\\ud800"))
    for student, (solutions, _) in PARTIAL.items():
        course.hand_in(student, course.released(**solutions))
    _refused(course)
    return course.grade()


@pytest.fixture(scope="module")
def grades(course: TinyCourse, records: dict[str, Record]) -> dict[str, float]:
    assert records
    return course.grades()


SAVED = ["full", "version_3", "colab", "other_name", "byte_order_mark", "odd_files", "surrogate"]


@pytest.mark.parametrize("student", [*SAVED, *(change.__name__ for change in ODD)])
def test_right_answers_in_odd_notebooks_get_full_points(
    grades: dict[str, float], records: dict[str, Record], student: str
) -> None:
    assert grades[student] == FULL, records[student]


@pytest.mark.parametrize("student", PARTIAL)
def test_partial_answers(grades: dict[str, float], student: str) -> None:
    assert grades[student] == PARTIAL[student][1]


@pytest.mark.parametrize("student", REFUSED)
def test_what_cannot_be_read_is_zero_and_named(
    course: TinyCourse, grades: dict[str, float], records: dict[str, Record], student: str
) -> None:
    assert grades[student] == 0
    assert "tiny" in records[student].refused
    first = course.graded(student).cells[0].source
    assert records[student].refused.replace("`", "'") in first


def test_remarks_name_the_cell(records: dict[str, Record]) -> None:
    remarks = {student: "; ".join(record.flags) for student, record in records.items()}
    assert remarks["full"] == ""
    assert "get_noise: the cell was missing" in remarks["deleted_check"]
    assert "stub_noise: 2 cells" in remarks["copied_twice"]
    assert "stub_noise: the cell had lost its mark" in remarks["renamed_mark"]
    assert "pipe is no ordinary file" in remarks["odd_files"]
    assert "timestamp.txt holds no date" in remarks["odd_files"]
    assert "taken for tiny.ipynb" in remarks["other_name"]


def test_links_beside_a_notebook_are_not_copied(
    course: TinyCourse, records: dict[str, Record]
) -> None:
    assert records["odd_files"]
    folder = course.root / "autograded" / "odd_files" / LAB
    assert sorted(p.name for p in folder.iterdir()) == ["timestamp.txt", "tiny.ipynb", "torch.py"]


def test_a_failed_cell_is_named_in_the_hint(course: TinyCourse, records: dict[str, Record]) -> None:
    assert records["syntax"]
    table = TinyCourse.cell(course.graded("syntax"), "get_noise").outputs[0].data["text/plain"]
    assert "No get_noise is defined" in table
    assert "stub_noise stopped with SyntaxError" in table


def test_a_rerun_gives_the_same_grades(
    course: TinyCourse, records: dict[str, Record], grades: dict[str, float]
) -> None:
    students = ["full", "half", "untouched", "linked"]
    before = (course.root / "grades.csv").read_bytes()
    for student in students:
        again = course.grade(student)
        assert again[student].points == records[student].points
    course.grades()
    assert (course.root / "grades.csv").read_bytes() == before


def test_a_wrong_answer_gets_the_same_table_twice(course: TinyCourse, tmp_path: Path) -> None:
    notebook = course.released(stub_noise=WRONG, stub_double=DOUBLE)
    course.hand_in("wrong", notebook)
    tables = []
    for _ in range(2):
        assert course.grade("wrong")["wrong"].points < FULL
        cell = TinyCourse.cell(course.graded("wrong"), "get_noise")
        tables.append(cell.outputs[0].data["text/plain"])
    assert tables[0] == tables[1]


def test_manual_scores_survive(course: TinyCourse, records: dict[str, Record]) -> None:
    from nbgrader.api import Gradebook

    assert records["full"]
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        grade = gradebook.find_grade("test_double", LAB, LAB, "half")
        grade.manual_score = 1.5
        gradebook.db.commit()
    course.grade("half")
    assert course.grades()["half"] == 3.5


def test_nbgraders_own_commands(course: TinyCourse, records: dict[str, Record]) -> None:
    assert records["full"]
    course.hand_in("late_comer", course.full())
    log = course.nbgrader("autograde", LAB, GANCOURSE_UNSAFE="1")
    assert "late_comer: 5 of 5 points" in log
    assert "full has its grade already" in log
    course.nbgrader("generate_feedback", LAB, "--student", "late_comer")
    page = (course.root / "feedback" / "late_comer" / LAB / f"{LAB}.html").read_text()
    assert "05_first_gan.get_noise: " in page
    assert "All criteria met" in page
