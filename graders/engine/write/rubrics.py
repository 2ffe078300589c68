"""Model answer and rubric below a written answer in formgrader, with criteria to click.

They stand in the solved notebook's own cell. A student's page of feedback never has them: only
formgrader's pages know the number of a submission.
"""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from gancourse.course_root import NoCourseError, find_root, source_notebook
from graders.engine.intake.reading import UnreadableError, parse_notebook, source_of
from graders.engine.write import nodes
from graders.engine.write.pages import Trusted, clean_markdown

SCRIPT = Path(__file__).with_name("rubrics.js")
RUBRIC = re.compile(
    r"\*\*Rubric\*\*\s*(?:\((?P<sum>\d+) points?[^)]*\))?\s*:?\s*(?P<text>.*)", re.DOTALL
)
ENTRY = re.compile(r"\s*;\s*|,\s*(?=(?:and )?(?:one|two|three) (?:for|point))")
WORDS = {"one": 1.0, "two": 2.0, "three": 3.0}


@dataclass(frozen=True)
class Entry:
    """One criterion of a rubric, and what it earns."""

    text: str
    points: float


@dataclass(frozen=True)
class Rubric:
    """A model answer with its rubric, as Markdown; the rubric's criteria, and their sum."""

    text: str
    entries: tuple[Entry, ...]
    total: float


def with_rubrics(notebook: Any, resources: Any) -> tuple[Any, Any]:
    """A preprocessor: behind each written answer what it is marked by, on formgrader's pages."""
    if "submission_id" not in resources:
        return notebook, resources
    found = rubrics_of(str(resources.get("assignment_id", "")))
    cells = []
    for cell in notebook.cells:
        cells.append(cell)
        marks = cell.metadata.get("nbgrader", {})
        if rubric := found.get(marks.get("grade_id", "")):
            shown = nodes.markdown_cell(Trusted(_shown(rubric, marks)))
            shown["id"] = f"rubric-{len(cells)}"
            cells.append(shown)
    notebook.cells = cells
    return notebook, resources


def rubrics_of(lab: str) -> Mapping[str, Rubric]:
    """By the written question's name; none where the course has no solved notebook."""
    try:
        path = source_notebook(find_root(), lab)
        return _read(path, path.stat().st_mtime_ns)
    except (NoCourseError, UnreadableError, OSError):
        return {}


@lru_cache(maxsize=32)
def _read(path: Path, changed: int) -> Mapping[str, Rubric]:
    cells = parse_notebook(path.read_bytes(), path.name)["cells"]
    named = {c.get("metadata", {}).get("nbgrader", {}).get("grade_id", ""): c for c in cells}
    return {k: read_rubric(source_of(c)) for k, c in named.items() if "**Rubric**" in source_of(c)}


def read_rubric(text: str) -> Rubric:
    """The criteria are the rubric's first sentence, parted by semicolons or `, one for`."""
    found = RUBRIC.search(text)
    whole = " ".join(found["text"].split()) if found else ""
    first = re.split(r"\.\s", whole.rstrip("."), maxsplit=1)[0]
    entries = tuple(_entry(part) for part in ENTRY.split(first) if part.strip())
    total = float(found["sum"]) if found and found["sum"] else sum(e.points for e in entries)
    return Rubric(text, entries, total)


def _entry(text: str) -> Entry:
    words = text.removeprefix("and ").strip()
    if number := re.search(r"\s*\((\d+)\)$", words):
        return Entry(words[: number.start()], float(number[1]))
    return Entry(words, WORDS.get(words.partition(" ")[0].lower(), 1.0))


def _shown(rubric: Rubric, marks: Mapping[str, Any]) -> str:
    """HTML of ours: the text folded, and a button for each criterion.

    A cell that gives other points than the rubric has its criteria's points scaled.
    """
    scale = float(marks.get("points", 0) or 0) / (rubric.total or 1)
    name = html.escape(str(marks["grade_id"]), quote=True)
    buttons = "".join(
        f'<li><button type="button" class="gancourse-criterion btn btn-default btn-sm" '
        f'aria-pressed="false" data-cell="{name}" data-points="{entry.points * scale:g}">'
        f"{html.escape(entry.text)} ({entry.points * scale:g})</button></li>"
        for entry in rubric.entries
    )
    worth = "" if scale else "<p>This question gives no points: a click adds to the comment.</p>"
    text = clean_markdown(rubric.text)
    return (
        "<details class='gancourse-rubric' open>"
        f"<summary>Model answer and rubric (only you see this)</summary>{text}"
        f"{worth}<ul aria-label='Criteria that are met'>{buttons}</ul></details>"
        f"<script>{SCRIPT.read_text(encoding='utf-8')}</script>"
    )
