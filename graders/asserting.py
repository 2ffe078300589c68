"""Checks without judges: an exercise's plain asserts, as the released notebook has them.

An instructor may hand out the course without `graders/judges`. A check then runs the asserts that
stand above it, and says that the verdict comes at grading.
"""

import ast
import json
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from gancourse.course_root import released_notebook
from graders.criteria import Criterion, Verdict, nothing
from graders.exercise import find, split

LONGEST = 90  # letters of an assert that names its criterion
Space = Mapping[str, Any]


def judges_here() -> bool:
    """Whether the judges were handed out; a folder that holds nothing is no package."""
    found = find_spec("graders.judges")
    return found is not None and found.origin is not None


def asserted(exercise_id: str, space: Space, start: Path | None = None) -> Verdict:
    """What the plain asserts say of the names in `space`: no points, and none lost.

    start: a folder of the course; the working folder when None.

    One criterion an assert. Raises NoCourseError where the released notebook is nowhere.
    """
    from graders.observing import undisturbed  # imports torch

    source, before = _asserts(exercise_id, start)
    tree = ast.parse(source)
    names: dict[str, Any] = dict(space)
    with undisturbed():
        made = needed(before, _free(tree) - names.keys())
        raised = tuple(c for c in _criteria(made, names) if not c.passed)
        names.update(space)
        criteria = raised or tuple(_criteria(tree.body, names))
    return Verdict(exercise_id, find(exercise_id).points, criteria, graded=False)


def not_asserted(exercise_id: str, reason: str) -> Verdict:
    """For what cannot even be loaded."""
    return nothing(exercise_id, find(exercise_id).points, "loads", reason, graded=False)


def needed(before: Sequence[ast.stmt], names: set[str]) -> list[ast.stmt]:
    """Of the statements before, in order, those that make the names, and what these need."""
    wanted, more = set[str](), names
    while more - wanted:
        wanted |= more
        more = {name for s in before if _made(s) & wanted for name in _free(s)}
    return [statement for statement in before if _made(statement) & wanted]


def _asserts(exercise_id: str, start: Path | None) -> tuple[str, list[ast.stmt]]:
    """The asserts' source, and what the notebook's own cells do before them."""
    lab, name = split(exercise_id)
    notebook = json.loads(released_notebook(lab, start).read_text(encoding="utf-8"))
    before: list[ast.stmt] = []
    for cell in (c for c in notebook["cells"] if c["cell_type"] == "code"):
        marks, source = cell["metadata"].get("nbgrader", {}), "".join(cell["source"])
        if marks.get("grade_id") == f"asserts_{name}":
            return source, before
        if not marks.get("solution") and not marks.get("grade"):
            before += ast.parse(source).body
    return "", before  # an exercise without: nothing is asserted


def _made(statement: ast.stmt) -> set[str]:
    """The names that an import, a definition or an assignment binds, or a call changes in place."""
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return {(a.asname or a.name).partition(".")[0] for a in statement.names}
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return {statement.name}
    if isinstance(statement, ast.With):
        return {name for inner in statement.body for name in _made(inner)}
    if isinstance(statement, ast.Expr):
        return _changed(statement.value)
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    stored = (node for target in targets for node in ast.walk(target))
    return {node.id for node in stored if isinstance(node, ast.Name)}


def _changed(value: ast.expr) -> set[str]:
    """The names of what `nn.init.zeros_(layer.bias)` or `x.fill_(1)` changes, by PyTorch's way of
    naming: `layer`, `x`."""
    if not isinstance(value, ast.Call):
        return set()
    path = ast.unparse(value.func).split(".")
    if not path[-1].endswith("_"):
        return set()
    parts = [value.func] if len(path) == 2 else value.args[:1]
    return {node.id for part in parts for node in ast.walk(part) if isinstance(node, ast.Name)}


def _free(tree: ast.AST) -> set[str]:
    """The names that are read, less those that are bound in the same statements."""
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    bound = {node.id for node in found if isinstance(node.ctx, ast.Store)}
    return {node.id for node in found if isinstance(node.ctx, ast.Load)} - bound


def _criteria(statements: Sequence[ast.stmt], names: dict[str, Any]) -> Iterator[Criterion]:
    """One for each assert, and one for what raised and ends the cell."""
    for statement in statements:
        tests = [n for n in ast.walk(statement) if isinstance(n, ast.Assert)]
        try:
            _run([statement], names)
        except AssertionError as error:
            yield Criterion(_named(tests), False, str(error))
        except NameError as error:
            yield Criterion(_named(tests), False, f"{error}: check it in the notebook.")
            return
        except Exception as error:
            hint = f"{type(error).__name__}: {error}"
            yield Criterion(_named(tests), False, hint)
            return
        else:
            if tests:
                yield Criterion(_named(tests), True)


def _named(tests: Sequence[ast.Assert]) -> str:
    text = ast.unparse(tests[0].test) if tests else "runs"
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _run(statements: list[ast.stmt], names: dict[str, Any]) -> None:
    exec(compile(ast.Module(statements, []), "<asserts>", "exec"), names)
