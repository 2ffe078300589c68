"""Single answer files: what is wrong with one is its verdict, and the others go on."""

import json
import re
import sys
from pathlib import Path

import pytest

from graders.commands import check
from graders.criteria import Criterion, Verdict
from graders.engine.files import check_files

EXERCISE = "05_first_gan.get_noise"
RIGHT = """
import torch
print("a demo", flush=True)
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device)
"""
BROKEN = {
    "missing name": ("def noise(): pass", "get_noise is defined"),
    "syntax": ("def get_noise(:\n  pass", "line 1"),
    "raises while loading": ("x = 1 / 0", "ZeroDivisionError.*1 / 0"),
    "raises when called": ("def get_noise(n, z, device='cpu'):\n    return nix", "nix"),
    "exits while loading": ("import sys\nsys.exit(0)", r"Line 2, `sys\.exit\(0\)`, ends"),
    "asks the command line": (
        "import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument('data')\n"
        "args = parser.parse_args()",
        r"Line 4, `args = parser\.parse_args\(\)`, reads the command line, and argparse ended",
    ),
    "exits when called": ("def get_noise(n, z, device='cpu'):\n    exit()", "exit"),
    "leaves": ("import os\ndef get_noise(n, z, device='cpu'):\n    os._exit(0)", "ended the pro"),
    "crashes": ("import os\ndef get_noise(n, z, device='cpu'):\n    os.abort()", "It crashed"),
    "memory": ("def get_noise(n, z, device='cpu'):\n    return bytearray(2**40)", "MemoryError"),
    "odd value": ("def get_noise(n, z, device='cpu'):\n    return object()", "."),
    "empty": ("", "get_noise is defined"),
}


def notebook(*cells: tuple[str, bool], kind: str = "code") -> str:
    """A notebook's JSON; each cell has a source and whether it is a solution."""
    made = [
        {
            "cell_type": kind if solution else "code",
            "source": source.splitlines(keepends=True),
            "metadata": {"nbgrader": {"solution": solution, "cell_type": "code"}},
        }
        for source, solution in cells
    ]
    return json.dumps({"cells": made, "nbformat": 4, "nbformat_minor": 5, "metadata": {}})


NOTEBOOKS = {
    "marked": notebook(("%matplotlib inline\nimport torch\nraise SystemError", False),
                       (RIGHT.replace("import torch", ""), True)),
    "turned to text": notebook((RIGHT, True), kind="markdown"),
    "mark lost": notebook(("import torch", False), (RIGHT, False)),
    "another solution broken": notebook(("import torch\n1/0", True), (RIGHT, True)),
}  # fmt: skip


BROKEN_NOTEBOOKS = {
    "a colon forgotten": (
        notebook(("import torch", False), ("def get_noise(n, z, device='cpu')\n    pass", True)),
        r"^Python cannot read line 1 of code cell 2: expected ':': `def get_noise",
    ),
    "no def at all": (
        notebook(("# get_noise\nget_noise(n, z:\n    pass", True), ("get_noise(1, 2)", False)),
        r"^Python cannot read line 2 of code cell 1: ",
    ),
    "mark lost, unreadable": (
        notebook(("x = (", False), ("y = 1\ndeff get_noise(n, z):\n    pass", False)),
        r"^Python cannot read line 2 of code cell 2: invalid syntax: `deff get_noise",
    ),
    "a line that raises": (
        notebook(("import torch", True), ("y = 1\nget_noise = nix", True)),
        r"NameError: name 'nix' is not defined at line 2 of code cell 2: `get_noise = nix`",
    ),
}
UNREADABLE = {
    "page.ipynb": "is a web page: download the file itself",
    "page.py": "is a web page: download the file itself",
    "pointer.ipynb": "is a pointer of Git LFS",
    "none.py": "does not exist",
    "latin.py": "UTF-8",
    "folder.py": "no ordinary file",
    "damaged.ipynb": "JSON is damaged",
}


TEXTS = {f"{name}.py": source for name, (source, _) in BROKEN.items()}
TEXTS |= {f"{name}.ipynb": text for name, text in NOTEBOOKS.items()} | {"damaged.ipynb": "{"}
TEXTS |= {f"{name}.ipynb": text for name, (text, _) in BROKEN_NOTEBOOKS.items()}
TEXTS |= dict.fromkeys(("page.ipynb", "page.py"), "\n<!DOCTYPE html>\n<html><body></body></html>")
TEXTS["pointer.ipynb"] = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
TEXTS["parser.py"] = RIGHT + "import argparse\nargs = argparse.ArgumentParser().parse_args()\n"
FILES = ["first.py", *dict.fromkeys([*TEXTS, *UNREADABLE]), "last.py"]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Verdict]:
    """All files in one run, with a right one first and last."""
    folder = tmp_path_factory.mktemp("answers")
    for name, text in {"first.py": RIGHT, **TEXTS, "last.py": RIGHT}.items():
        (folder / name).write_text(text)
    (folder / "latin.py").write_bytes("é = 1".encode("latin-1"))
    (folder / "folder.py").mkdir()
    files = [folder / name for name in FILES]
    return {Path(file).name: verdict for file, verdict in check_files(EXERCISE, files, seed=3)}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_zero_with_a_hint(verdicts: dict[str, Verdict], name: str) -> None:
    verdict = verdicts[f"{name}.py"]
    assert verdict.points == 0
    assert not verdict.passed
    assert re.search(BROKEN[name][1], verdict.first_hint), verdict.first_hint


def test_right_files_around_broken_ones_pass(verdicts: dict[str, Verdict]) -> None:
    assert list(verdicts) == FILES
    assert verdicts["first.py"].passed, verdicts["first.py"].first_hint
    assert verdicts["last.py"].passed
    assert verdicts["parser.py"].passed, verdicts["parser.py"].first_hint  # it takes defaults


@pytest.mark.parametrize("name", BROKEN_NOTEBOOKS)
def test_a_broken_cell_is_named(verdicts: dict[str, Verdict], name: str) -> None:
    verdict = verdicts[f"{name}.ipynb"]
    assert re.search(BROKEN_NOTEBOOKS[name][1], verdict.first_hint), verdict.first_hint


@pytest.mark.parametrize("name", UNREADABLE)
def test_files_that_cannot_be_read(verdicts: dict[str, Verdict], name: str) -> None:
    assert UNREADABLE[name] in verdicts[name].first_hint


def test_solution_cells_of_notebooks(verdicts: dict[str, Verdict]) -> None:
    found = {name: verdicts[f"{name}.ipynb"].first_hint for name in NOTEBOOKS}
    assert found == dict.fromkeys(NOTEBOOKS, "")


def test_what_a_student_wrote_cannot_command_a_terminal() -> None:
    hint = "It raised ValueError: \x1b[2J\n05_first_gan.get_noise: 1 of 1 points. \ud800"
    verdict = Verdict("05_first_gan.get_noise", 1, (Criterion("runs", False, hint),))
    text = check.as_lines("a\rb.py", verdict)
    assert text.count("\n") == 3
    assert all(c.isprintable() or c == "\n" for c in text)
    assert text.encode()


def test_json_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import argparse

    (tmp_path / "right.py").write_text(RIGHT)
    parser = argparse.ArgumentParser()
    check.configure(parser)
    arguments = [EXERCISE, str(tmp_path / "right.py"), str(tmp_path / "no.py"), "--json"]
    assert check.run(parser.parse_args(arguments)) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert set(first) == {
        "file", "exercise", "points", "max_points", "passed", "criteria", "seconds"
    }  # fmt: skip
    assert first["passed"]
    assert first["points"] == first["max_points"]
    assert first["file"] == str(tmp_path / "right.py")
    assert (second["passed"], second["points"]) == (False, 0)


def test_a_fresh_process_a_file_where_the_system_cannot_fork(tmp_path: Path) -> None:
    from graders.engine.files import check_answer
    from graders.engine.intake.reading import Answer
    from graders.engine.run.pool import Fresh

    (tmp_path / "right.py").write_text(RIGHT)
    (tmp_path / "leaves.py").write_text(BROKEN["leaves"][0])
    source = Fresh("none")
    right, leaves = (Answer(name, tmp_path / name) for name in ("right.py", "leaves.py"))
    assert check_answer(source, EXERCISE, 3, right).passed
    assert "ended the pro" in check_answer(source, EXERCISE, 3, leaves).first_hint
    source.close()


def test_the_template_never_meets_a_judge() -> None:
    import subprocess

    code = "import graders.engine.run.warming as w, sys; w.warm(True); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = done.stdout.split()
    assert {"graders.questions.lab05_first_gan", "gancourse.plots"} <= set(modules)
    assert not [name for name in modules if name.startswith("graders.judges")]
    assert "nbformat" not in modules  # which no lab imports, and which takes long
