"""Exported grades come back as they were, whatever students are called."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from graders.engine.write.export import COLUMNS, CsvExport

NAMES = (
    "Ana María", "Łukasz Żak", "Ægir Þór", "Ελένη", "Анна", "Նարե", "დავით", "שרה", "فاطمة",
    "سارا", "प्रिया", "অনিতা", "ਗੁਰਪ੍ਰੀਤ", "பிரியா", "నరేష్", "ณัฐ", "ສົມ", "ហេង", "王小明", "さくら",
    "김민준", "𐐷𐐲", "a,b", 'say "hi"', "two\nlines", "=1+1", "+1", "-2", "@SUM(A1)", "\tx", "🎓",
    " =1+1", "\u200e=1+1", "\uff1d1+1", "\uff0b1", "\r\n@x",
)  # fmt: skip


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    folder = tmp_path_factory.mktemp("export")
    with Gradebook(f"sqlite:///{folder}/gradebook.db") as gradebook:
        gradebook.add_assignment("lab, one")
        for name in NAMES:
            gradebook.add_student(name, last_name=name, email=f"{name}@example.org")
        CsvExport(to=str(folder / "grades.csv")).export(gradebook)
    with (folder / "grades.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_name_comes_back(exported: list[dict[str, str]]) -> None:
    assert {row["student_id"].removeprefix("'") for row in exported} == set(NAMES)
    assert all(set(row) == set(COLUMNS) for row in exported)
    assert {row["assignment"] for row in exported} == {"lab, one"}
    assert {row["score"] for row in exported} == {"0.0"}


def test_nothing_is_a_formula(exported: list[dict[str, str]]) -> None:
    cells = [cell for row in exported for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\n", "\r"))]
    for formula in ("=1+1", " =1+1", "\u200e=1+1", "\uff1d1+1", "\r\n@x"):
        assert f"'{formula}" in cells


def test_nbgraders_command_uses_it(tmp_path: Path) -> None:
    config = Path(__file__).parents[2] / "nbgrader_config.py"
    (tmp_path / config.name).write_text(config.read_text())
    with Gradebook(f"sqlite:///{tmp_path}/gradebook.db") as gradebook:
        gradebook.add_assignment("lab")
        gradebook.add_student("a,b")
    command = [sys.executable, "-m", "nbgrader", "export"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    rows = list(csv.DictReader((tmp_path / "grades.csv").open(encoding="utf-8", newline="")))
    assert [row["student_id"] for row in rows] == ["a,b"]
