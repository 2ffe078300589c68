"""What Canvas and Moodle read: one line a student, found again by the same roster's reader."""

import csv
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from test_export import NAMES

from graders.collecting.owners import Owner
from graders.collecting.rosters import read_roster
from graders.engine.write.platforms import CanvasExport, MoodleExport, PlatformExport


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Two labs; students of many names, of whom the first handed one lab in, late."""
    found = f"sqlite:///{tmp_path_factory.mktemp('platforms')}/gradebook.db"
    with Gradebook(found) as gradebook:
        for lab in ("one, first", "two"):
            gradebook.add_assignment(lab)
            gradebook.add_notebook(lab, lab)
            for cell, points in (("get_noise", 2), ("=loss", 3)):
                gradebook.add_grade_cell(cell, lab, lab, max_score=points, cell_type="code")
        for number, name in enumerate(NAMES):
            gradebook.add_student(name, first_name="A", last_name=name, lms_user_id=str(number))
        gradebook.add_submission("one, first", NAMES[0])
        for cell, points in (("get_noise", 2), ("=loss", 1)):
            gradebook.find_grade(cell, "one, first", "one, first", NAMES[0]).auto_score = points
        [notebook] = gradebook.find_submission("one, first", NAMES[0]).notebooks
        notebook.late_submission_penalty = 0.5
        gradebook.db.commit()
    return found


def exported(plugin: PlatformExport, url: str, folder: Path) -> list[dict[str, str]]:
    plugin.to = str(folder / "out.csv")
    with Gradebook(url) as gradebook:
        plugin.export(gradebook)
    with (folder / "out.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_canvas_finds_every_student_again(url: str, tmp_path: Path) -> None:
    rows = exported(CanvasExport(titles={"two": "Lab 2 (77)"}), url, tmp_path)
    assert list(rows[0]) == [*CanvasExport.headings, "one, first", "Lab 2 (77)"]
    by_number = {row["ID"]: row for row in rows}
    assert by_number["0"]["one, first"] == "2.5", "the penalty comes off"
    assert by_number["0"]["Lab 2 (77)"] == by_number["1"]["one, first"] == "", "not handed in"
    roster = read_roster(tmp_path / "out.csv")
    for number, name in enumerate(NAMES):
        person = roster.find(Owner("Canvas", "", str(number)))
        assert person is not None, name
        assert person.id, name


def test_moodle_by_exercise_holds_no_formula(url: str, tmp_path: Path) -> None:
    rows = exported(MoodleExport(by_exercise=True), url, tmp_path)
    first = next(row for row in rows if row["Username"] == NAMES[0])
    assert first["one, first: get_noise"] == "2.0"
    assert first["one, first: =loss"] == "1.0"
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\n", "\r"))]


def test_one_lab_and_one_student(url: str, tmp_path: Path) -> None:
    plugin = MoodleExport(assignment=["two"], student=[NAMES[1]])
    [row] = exported(plugin, url, tmp_path)
    assert row == {"First name": "A", "Last name": NAMES[1], "Username": NAMES[1],
                   "Email address": "", "two": ""}  # fmt: skip
