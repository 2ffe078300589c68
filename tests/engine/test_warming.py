"""What a job finds ready, because the template made it before the fork."""

import ast
import json
from pathlib import Path

import nbformat
import pytest

from graders.engine.run.pool import Source, opened
from graders.engine.run.rules import NOTEBOOK

RELEASED = sorted(Path(__file__).parents[2].glob("course/*/*.ipynb"))


def modules_of(path: Path) -> set[str]:
    """The modules that a notebook's cells import."""
    found: set[str] = set()
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type != "code" or cell.source.startswith("%"):
            continue
        for node in ast.walk(ast.parse(cell.source)):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
    return found


def printed(source: Source, code: str) -> str:
    """What a cell prints in a fresh job."""
    with opened(source, NOTEBOOK) as job:
        job.ask({"op": "notebook", "files": {}, "start": 0})
        reply = job.ask({"op": "run", "source": code})
    assert reply["error"] == "", reply
    return "".join(output["text"] for output in json.loads(reply["outputs"]))


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_what_a_lab_imports_is_there(source: Source, path: Path) -> None:
    if source.level == "single":
        pytest.skip("no template here")
    names = sorted(modules_of(path))
    code = f"import sys\nprint([name for name in {names} if name not in sys.modules])"
    assert printed(source, code) == "[]\n"


def test_the_digits_are_there_and_are_said_once(source: Source) -> None:
    code = """
from gancourse.data import load_digits
from gancourse.data.digits import _made
kept = _made.cache_info().currsize
digits = load_digits()
load_digits()
print(kept, digits is load_digits(), float(digits.images.mean()) > 0)
"""
    said, facts = printed(source, code).splitlines()
    assert said.startswith("Digits: ")
    assert facts == "1 True True"


def test_one_job_changes_nothing_for_the_next(source: Source) -> None:
    spoil = "from gancourse.data import load_digits\nload_digits().images.zero_()\nprint('spoilt')"
    look = "from gancourse.data import load_digits\nprint(float(load_digits().images.max()))"
    assert printed(source, spoil).endswith("spoilt\n")
    assert printed(source, look).endswith("1.0\n")


def test_nothing_that_judges_is_there(source: Source) -> None:
    code = "import sys\nprint([name for name in sys.modules if 'graders.judges' in name])"
    assert printed(source, code) == "[]\n"


def test_a_job_starts_with_one_thread(source: Source) -> None:
    code = "import os, torch\nprint(len(os.listdir('/proc/self/task')), torch.get_num_threads())"
    assert printed(source, code) == "1 1\n"
