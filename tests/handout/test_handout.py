"""What students get works on its own, is the same each time, and holds no solution."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from solution_trees import blocks, shown

from gancourse.cli import main
from graders.handout.packing import handout_files

ROOT = Path(__file__).parents[2]
NOISE = """import torch

def get_noise(n, d, device="cpu"):
    return torch.randn(n, d, device=device)
"""
COPY = """def js(a, b):
    '''Doc.'''
    m = (a + b) / 2
    return d(a, m) / 2 + d(b, m) / 2 + a.sum() * 0
"""
COMMAND = "import sys; from gancourse.cli import main; sys.exit(main())"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hand-out in a folder."""
    target = tmp_path_factory.mktemp("students") / "gancourse"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        assert main(["handout", str(target)]) == 0
    return target


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command in the hand-out, with its own packages."""
    return subprocess.run(
        [sys.executable, "-c", COMMAND, *words],
        cwd=folder, capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": str(folder)},
    )  # fmt: skip


def test_no_file_holds_a_solutions_tree() -> None:
    found = {
        f"{notebook.stem}, block {i}": text
        for notebook in sorted(ROOT.glob("solutions/*/*.ipynb"))
        for i, text in enumerate(blocks(notebook))
    }
    assert len(found) > 100
    assert shown(found, handout_files(ROOT)) == []


def test_a_copy_under_other_names_is_found(tmp_path: Path) -> None:
    solution = "mixture = (p + q) / 2\nreturn kl(p, mixture) / 2 + kl(q, mixture) / 2 + p.sum() * 0"
    (tmp_path / "copy.py").write_text(COPY)
    assert shown({"js": solution}, {"copy.py": tmp_path / "copy.py"}) == ["js in copy.py"]


def test_only_what_students_need_is_in_it(folder: Path) -> None:
    top = {path.name for path in folder.iterdir()}
    assert not top & {"solutions", "tests", "benchmarks", ".git", "gradebook.db", ".gancourse"}
    assert (folder / "course/05_first_gan/05_first_gan.ipynb").is_file()
    assert "BEGIN SOLUTION" not in "".join(p.read_text() for p in folder.glob("course/*/*.ipynb"))
    for page in [folder / "README.md", *folder.glob("docs/*.md")]:
        for link in re.findall(r"\]\((?!http)([^)#]+)", page.read_text()):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_a_zip_is_the_same_to_the_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    one, other = tmp_path / "a.zip", tmp_path / "new folder" / "b.zip"
    assert main(["handout", str(one)]) == main(["handout", str(other)]) == 0
    assert one.read_bytes() == other.read_bytes()
    with zipfile.ZipFile(one) as archive:
        assert all(name.startswith("gancourse/") for name in archive.namelist())


def test_it_checks_answers_by_itself(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(NOISE)
    done = run(folder, "check", "05_first_gan.get_noise", str(tmp_path / "mine.py"))
    assert "1 of 1 points" in done.stdout, done.stderr


@pytest.mark.parametrize("words", [
    ["autograde", "05_first_gan"], ["demo"], ["collect", "05_first_gan", "a.zip"],
    ["insights", "05_first_gan"], ["handout", "x"], ["train", "05_first_gan"],
    ["regrade", "05_first_gan"], ["leaderboard", "14_capstone"],
    ["variant", "x", "--seed", "2027"],
])  # fmt: skip
def test_the_instructors_commands_say_so(
    folder: Path, words: list[str], monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(folder)
    assert main(words) == 2
    said = capsys.readouterr().err
    assert "this command is the instructor's" in said
    assert said.count("\n") == 1


def test_a_full_folder_is_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    before = sorted(folder.rglob("*"))
    assert main(["handout", str(folder)]) == 2
    assert sorted(folder.rglob("*")) == before
