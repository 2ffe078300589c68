"""A class through the engine: what was handed in, odd or not, and what the gradebook says."""

import os
from dataclasses import dataclass

import nbformat
import pytest
from odd_notebooks import ODD, as_colab, as_version_3
from tiny_course import DOUBLE, LAB, RIGHT, WRONG, TinyCourse

from graders.engine.write.records import Record

FULL = 5.0


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
    folder = course.hand_in("full", course.full())
    (folder / "timestamp.txt").write_text("2026-03-01 10:00:00 UTC")
    (folder / "index.html").write_text("<script>1</script>")
    (folder / "evil.svg").write_text("<svg onload=1>")
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
    (folder / "more.ipynb").mkdir()
    (folder / "more.ipynb" / "notes.txt").write_text("x")
    course.hand_in("two\nlines", course.full())
    folder = course.hand_in("long_timestamp", course.full())
    (folder / "timestamp.txt").write_text("1 " * 3_000_000)
    course.hand_in("surrogate", nbformat.writes(course.full()).replace("Because", "\\ud800"))
    for student, (solutions, _) in PARTIAL.items():
        course.hand_in(student, course.released(**solutions))
    course.hand_in("wrong", course.released(stub_noise=WRONG, stub_double=DOUBLE))
    _refused(course)
    return course.grade()


@pytest.fixture(scope="module")
def grades(course: TinyCourse, records: dict[str, Record]) -> dict[str, float]:
    assert records
    return course.grades()


SAVED = [
    "full", "version_3", "colab", "other_name", "byte_order_mark", "odd_files", "surrogate",
    "two\nlines", "long_timestamp",
]  # fmt: skip


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


def test_what_no_points_depend_on_is_not_run(
    course: TinyCourse, records: dict[str, Record]
) -> None:
    assert records["endless_last_cell"].limits == []
    last = course.graded("endless_last_cell").cells[-1]
    assert last.outputs[0].text.startswith("Not run while grading")
    assert last.execution_count is None


def test_remarks_name_the_cell(records: dict[str, Record]) -> None:
    remarks = {student: "; ".join(record.flags) for student, record in records.items()}
    assert remarks["full"] == ""
    assert "get_noise: the cell was missing" in remarks["deleted_check"]
    assert "stub_noise: 2 cells" in remarks["copied_twice"]
    assert "stub_noise: the cell had lost its mark" in remarks["renamed_mark"]
    assert "pipe is no ordinary file" in remarks["odd_files"]
    assert "timestamp.txt holds no date" in remarks["odd_files"]
    assert "taken for tiny.ipynb" in remarks["other_name"]
    assert "more than 100 bytes" in remarks["long_timestamp"]


def test_of_a_students_files_nothing_but_the_date_is_copied(
    course: TinyCourse, records: dict[str, Record]
) -> None:
    assert records["odd_files"]
    folders = {s: course.root / "autograded" / s / LAB for s in ("odd_files", "full")}
    assert [p.name for p in folders["odd_files"].iterdir()] == ["tiny.ipynb"]
    assert sorted(p.name for p in folders["full"].iterdir()) == ["timestamp.txt", "tiny.ipynb"]
    assert (folders["full"] / "timestamp.txt").read_text() == "2026-03-01 10:00:00 UTC\n"


def test_a_failed_cell_is_named_in_the_hint(course: TinyCourse, records: dict[str, Record]) -> None:
    assert records["syntax"]
    table = TinyCourse.cell(course.graded("syntax"), "get_noise").outputs[0].data["text/plain"]
    assert "So no get_noise is defined" in table
    assert "stub_noise stopped with SyntaxError" in table


@dataclass
class Rerun:
    """A second run over some students, before which a person marked a cell of `bad_double`.

    rows: the lines of grades.csv; tables: of the wrong answer; both before and after.
    """

    records: dict[str, Record]
    rows: tuple[list[str], list[str]]
    tables: tuple[str, str]


@pytest.fixture(scope="module")
def rerun(course: TinyCourse, records: dict[str, Record], grades: dict[str, float]) -> Rerun:
    """Those whose names begin with one of a few letters."""
    from nbgrader.api import Gradebook

    def rows() -> list[str]:
        course.grades()
        return (course.root / "grades.csv").read_text().splitlines()

    def table() -> str:
        cell = TinyCourse.cell(course.graded("wrong"), "get_noise")
        return str(cell.outputs[0].data["text/plain"])

    before = rows(), table()
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        grade = gradebook.find_grade("test_double", LAB, LAB, "bad_double")
        grade.manual_score = 1.5
        gradebook.db.commit()
    again = course.grade("[bfhluw]*")
    return Rerun(again, (before[0], rows()), (before[1], table()))


def test_a_rerun_gives_the_same_grades(records: dict[str, Record], rerun: Rerun) -> None:
    assert {"full", "half", "untouched", "linked", "wrong"} <= set(rerun.records)
    points = {s: r.points for s, r in rerun.records.items() if s != "bad_double"}
    assert points == {student: records[student].points for student in points}
    before, after = ([row for row in rows if ",bad_double," not in row] for rows in rerun.rows)
    assert len(before) >= len(records)  # and a head, less one; one name has two lines
    assert after == before


def test_a_wrong_answer_gets_the_same_table_twice(records: dict[str, Record], rerun: Rerun) -> None:
    assert records["wrong"].points < FULL
    assert rerun.tables[0] == rerun.tables[1]


def test_manual_scores_survive(course: TinyCourse, rerun: Rerun) -> None:
    assert rerun.records["bad_double"].points == 3.5
    assert course.grades()["bad_double"] == 3.5


def test_nbgraders_own_commands(course: TinyCourse, records: dict[str, Record]) -> None:
    assert records["full"]
    course.hand_in("late_comer", course.full())
    log = course.nbgrader("autograde", LAB, GANCOURSE_UNSAFE="1")
    assert "late_comer: 5 of 5 points" in log
    assert "full has its grade already" in log
    course.nbgrader("export")
    assert course.exported()["late_comer"] == FULL
    course.nbgrader("generate_feedback", LAB, "--student", "late_comer")
    page = (course.root / "feedback" / "late_comer" / LAB / f"{LAB}.html").read_text()
    assert "05_first_gan.get_noise: " in page
    assert "All criteria met" in page
    assert "<style>th, td { padding" in page.partition("</head>")[0]
