"""Files that are handed in with an answer: the grader takes them as they are, within a size."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
import torch
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from safetensors.torch import load_file, save_file
from tiny_course import KERNEL, LAB, TinyCourse, mark

from graders.criteria import Verdict
from graders.engine.files import check_answer
from graders.engine.intake.reading import Answer
from graders.engine.run.pool import Source
from graders.engine.write.records import Store
from graders.engine.write.verdicts import read_verdicts
from graders.exercise import find
from graders.leaderboard.entries import board

EXERCISE = "14_capstone.build_generator"
FILE = "weights.safetensors"
SHEET = Path(__file__).parents[1] / "answers" / "14_capstone"
HEAD = (SHEET / "build_generator.py").read_text().partition("\n# %% right")[0]
ANSWER = "def build_generator():\n    return Generator()"
SOURCE = f"{HEAD}\n{ANSWER}"


def wrong_shape(path: Path) -> None:
    """One matrix is transposed."""
    state = load_file(SHEET / FILE)
    save_file(state | {"0.weight": state["0.weight"].T.contiguous()}, path)


def diverged(path: Path) -> None:
    state = load_file(SHEET / FILE)
    save_file(state | {"0.bias": state["0.bias"] * torch.nan}, path)


def without_buffers(path: Path) -> None:
    """What parameters() gives, without batch norm's statistics."""
    save_file({k: w for k, w in load_file(SHEET / FILE).items() if "running" not in k}, path)


def linked(path: Path) -> None:
    path.symlink_to(SHEET / FILE)


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "none": (lambda path: None, "No weights.safetensors lies beside"),
    "pickle": (lambda path: torch.save({"a": torch.ones(3)}, path), "a pickle, which is never"),
    "cut": (lambda path: path.write_bytes((SHEET / FILE).read_bytes()[:999]), "no safetensors"),
    "large": (lambda path: path.write_bytes(bytes(5 * 2**20)), "has 5 MiB, at most 4 are read"),
    "nan": (diverged, "nan or infinity in 0.bias"),
    "shape": (wrong_shape, r"0.weight is \(32, 1176\) in the file, \(1176, 32\) in the module"),
    "no buffers": (without_buffers, "running_mean.* buffers too"),
    "link": (linked, "is a link: hand in the file itself"),
}  # fmt: skip


def verdict(source: Source, folder: Path) -> Verdict:
    """On a file of the reference, with what lies beside it."""
    path = folder / "mine.py"
    path.write_text(SOURCE)
    return check_answer(source, EXERCISE, 1, Answer(str(path), path))


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_with_a_file_is_said(source: Source, tmp_path: Path, name: str) -> None:
    make, hint = BROKEN[name]
    make(tmp_path / FILE)
    found = verdict(source, tmp_path)
    assert re.search(hint, found.first_hint), found.first_hint
    assert found.points < 1


def test_a_file_beside_an_answer_comes_along(source: Source, tmp_path: Path) -> None:
    shutil.copy(SHEET / FILE, tmp_path)
    found = verdict(source, tmp_path)
    assert found.passed, found.first_hint
    assert {c.name: c.measured for c in found.criteria}["has a recall of 0.5 or more"] > 0.5


def solved() -> nbformat.NotebookNode:
    """A lab of one exercise; its answer stands in one cell with what it needs."""
    stub = f"{HEAD}\n### BEGIN SOLUTION\n{ANSWER}\n### END SOLUTION"
    cells = [
        new_markdown_cell("# Tiny"),
        new_code_cell("from pathlib import Path\nfrom graders import check"),
        new_code_cell(stub, metadata=mark("stub_build_generator", solution=True)),
        new_code_cell("# yours", metadata=mark("free", solution=True)),
        new_code_cell(
            f'check("{EXERCISE}", build_generator)',
            metadata=mark("build_generator", grade=True, locked=True, points=10),
        ),
    ]
    return new_notebook(cells=cells, metadata={"kernelspec": KERNEL})


MOVES = f"import os\nos.mkdir('x')\nPath('{FILE}').write_bytes(b'other')\nos.chdir('x')"
MAKES = f"from safetensors.torch import save_file\nsave_file(Generator().state_dict(), '{FILE}')"
HANDED_IN: dict[str, tuple[bytes | None, str]] = {
    "right": ((SHEET / FILE).read_bytes(), "pass"),
    "large": (bytes(5 * 2**20), "pass"),
    "overwrites": ((SHEET / FILE).read_bytes(), MOVES),
    "makes": (None, MAKES),
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory, one_source: None) -> TinyCourse:
    """A class of which each handed in other weights, or other code beside them."""
    course = TinyCourse(tmp_path_factory.mktemp("weights"), solved())
    for student, (content, code) in HANDED_IN.items():
        folder = course.hand_in(student, course.released(stub_build_generator=SOURCE, free=code))
        if content is not None:
            (folder / FILE).write_bytes(content)
    course.grade()
    return course


def test_what_counts_is_the_file_that_was_handed_in(graded: TinyCourse) -> None:
    full, grades = find(EXERCISE).points, graded.grades()
    assert (grades["right"], grades["overwrites"]) == (full, full)
    assert max(grades["large"], grades["makes"]) < 1


def test_what_was_measured_comes_to_the_board(graded: TinyCourse) -> None:
    verdicts = read_verdicts(Store(graded.root / ".gancourse"), LAB)
    found = board(LAB, verdicts, {student: student for student in HANDED_IN})
    assert {entry.name for entry in found.entries} == {"right", "overwrites"}
    assert found.columns == ["distance", "classes", "recall", "copies"]
    assert found.without == 2
