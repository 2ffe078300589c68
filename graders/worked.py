"""One worked solution of an exercise, to unfold once it has full points.

It is read from the instructor's notebook where the course's folder has one, and never stands in a
student's notebook. Instructors switch it off with `WORKED_SOLUTIONS = false` under
`[tool.gancourse]` in pyproject.toml, or by handing out the course without `solutions/`.
"""

import json
import re
import tomllib
from functools import cache
from html import escape
from pathlib import Path

from gancourse.course_root import NoCourseError, find_root, source_notebook

MARKS = re.compile(r"^\s*### (BEGIN|END) SOLUTION\n?", re.MULTILINE)


def worked_solution(exercise_id: str, start: Path | None = None) -> str:
    """The solution's source; empty where the course has none to show or is told not to."""
    lab, _, name = exercise_id.partition(".")
    try:
        root = find_root(start)
        return _solutions(source_notebook(root, lab)).get(name, "") if _allowed(root) else ""
    except (NoCourseError, OSError, ValueError):  # a folder of another making: nothing to show
        return ""


def folded(source: str) -> str:
    """The source under a line that unfolds it, as HTML; empty for none."""
    if not source:
        return ""
    head = "<summary>One way to write it (yours need not look the same)</summary>"
    return f"<details>{head}<pre>{escape(source)}</pre></details>"


def _allowed(root: Path) -> bool:
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return bool(settings.get("tool", {}).get("gancourse", {}).get("WORKED_SOLUTIONS", True))


@cache
def _solutions(notebook: Path) -> dict[str, str]:
    """Exercise name -> its solved cell without the marks."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    ids = {_grade_id(c): "".join(c["source"]) for c in cells if c["cell_type"] == "code"}
    stubs = {name: text for name, text in ids.items() if name.startswith("stub_")}
    return {name.removeprefix("stub_"): MARKS.sub("", text) for name, text in stubs.items()}


def _grade_id(cell: dict[str, dict[str, dict[str, str]]]) -> str:
    return cell["metadata"].get("nbgrader", {}).get("grade_id", "")
