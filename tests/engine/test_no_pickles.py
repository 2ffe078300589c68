"""Nothing that students' bytes could turn into code is read on the trusted side."""

import ast
from pathlib import Path

import pytest

import graders

ROOT = Path(graders.__path__[0])
FORBIDDEN_MODULES = {
    "pickle",
    "cPickle",
    "_pickle",
    "marshal",
    "dill",
    "cloudpickle",
    "shelve",
    "joblib",
}
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__"}
FORBIDDEN_METHODS = {("torch", "load"), ("numpy", "load"), ("np", "load"), ("jsonpickle", "decode")}
# These run beside the student's code, and only there.
STUDENTS_SIDE = {
    ROOT / "engine" / "run" / "loading.py",
    ROOT / "engine" / "run" / "cells.py",
    ROOT / "asserting.py",  # at home, where there are no judges
    ROOT / "questions" / "lab15_clinic" / "repairs.py",  # in `observe`
}


def files() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def breaches(tree: ast.AST) -> list[str]:
    """Every use of a forbidden module or call, as text."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [a.name for a in node.names if a.name.split(".")[0] in FORBIDDEN_MODULES]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [node.module] if node.module.split(".")[0] in FORBIDDEN_MODULES else []
        elif isinstance(node, ast.Call):
            found += _call(node.func)
    return found


def _call(function: ast.expr) -> list[str]:
    if isinstance(function, ast.Name) and function.id in FORBIDDEN_CALLS:
        return [function.id]
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        pair = (function.value.id, function.attr)
        return [".".join(pair)] if pair in FORBIDDEN_METHODS else []
    return []


@pytest.mark.parametrize("path", files(), ids=lambda p: str(p.relative_to(ROOT)))
def test_no_forbidden_reader(path: Path) -> None:
    allowed = path in STUDENTS_SIDE
    found = breaches(ast.parse(path.read_text()))
    assert not [what for what in found if not (allowed and what in ("exec", "compile"))]


def test_the_reading_finds_what_it_looks_for() -> None:
    code = "import pickle\nfrom dill import loads\neval('1')\ntorch.load(x)\nnp.load(y)"
    assert breaches(ast.parse(code)) == ["pickle", "dill", "eval", "torch.load", "np.load"]


def test_the_students_side_is_never_imported_by_the_trusted_one() -> None:
    side = {ROOT / "engine" / "run" / name for name in ("loading.py", "cells.py", "worker.py")}
    side |= {ROOT / "engine" / "run" / "template.py"}  # becomes the worker, after the fork
    side |= {ROOT / "engine" / "run" / "asserts.py"}  # at home, where there are no judges
    trusted = [path for path in (ROOT / "engine").rglob("*.py") if path not in side]
    assert len(trusted) > 20
    for path in trusted:
        tree = ast.parse(path.read_text())
        imported = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
        assert not imported & {"graders.engine.run.loading", "graders.engine.run.cells",
                               "graders.engine.run.worker", "graders.engine.run.asserts",
                               "graders.asserting"}, path  # fmt: skip
