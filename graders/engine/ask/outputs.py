"""Cell outputs that came from a student's process: only what may be stored and shown is kept.

Trusted process only. Scores are read from outputs by nbgrader, which takes any text that is not
a number, and silence, for full marks; what a graded cell may show is therefore decided here.
"""

import json
import math
from typing import Any

from graders.criteria import Verdict
from graders.engine.intake.reading import sound
from graders.engine.write import nodes
from graders.engine.write.latex import clean_latex
from graders.engine.write.markup import without_pictures
from graders.engine.write.pictures import fits
from graders.report import as_html, as_text

MAX_CHARACTERS = 6 * 2**20
MAX_OUTPUTS = 2000
TEXTS = ("text/plain", "text/html", "text/markdown", "text/latex")
RICH = 31  # a browser's page of 16 MiB of HTML takes minutes to make
IMAGES = ("image/png", "image/jpeg")
Output = Any


def clean(text: Any) -> list[Output]:
    """The outputs in JSON text as nbformat nodes; unknown kinds, types and fields are dropped."""
    if not isinstance(text, str) or len(text) > MAX_CHARACTERS:
        return [failure("OutputError", "This cell's output was too large or could not be read.")]
    try:
        found = json.loads(text)
    except (ValueError, RecursionError, MemoryError):
        return [failure("OutputError", "This cell's output could not be read.")]
    if not isinstance(found, list):
        return []
    cleaned = (_clean_one(output) for output in found[:MAX_OUTPUTS] if isinstance(output, dict))
    return [output for output in cleaned if output is not None]


def _clean_one(output: dict[str, Any]) -> Output | None:
    kind = output.get("output_type")
    if kind == "stream":
        return nodes.stream(_string(output.get("text")))
    if kind == "error":
        lines = output.get("traceback")
        lines = [_string(line) for line in lines] if isinstance(lines, list) else []
        return failure(_string(output.get("ename")), _string(output.get("evalue")), lines)
    if kind in ("display_data", "execute_result"):
        data = output.get("data")
        kept = _clean_data(data) if isinstance(data, dict) else {}
        make = nodes.shown if kind == "display_data" else nodes.result
        return make(kept) if kept else None
    return None


def _clean_data(data: dict[str, Any]) -> dict[str, str]:
    texts = {k: sound(data[k]) for k in TEXTS if isinstance(data.get(k), str)}
    if "text/latex" in texts:
        texts["text/latex"] = clean_latex(texts["text/latex"])
    images = {k: data[k].strip() for k in IMAGES if isinstance(data.get(k), str) and fits(data[k])}
    return texts | images


def weight(outputs: list[Output]) -> int:
    """How much room outputs take: their characters, and the more where a page must parse them."""
    total = len(json.dumps(outputs))
    for data in (output.get("data", {}) for output in outputs):
        rich = (data.get(kind, "") for kind in TEXTS[1:])
        total += RICH * sum(len(without_pictures(text)[0]) for text in rich)
    return total


def _string(value: Any) -> str:
    return sound(value) if isinstance(value, str) else ""


def failure(name: str, message: str, traceback: list[str] | None = None) -> Output:
    """An error, which nbgrader scores as 0."""
    lines = traceback if traceback is not None else [f"{name}: {message}"]
    return nodes.error(name or "Error", message, lines)


def tested(outputs: list[Output], passed: bool, points: float) -> tuple[list[Output], str]:
    """The outputs of a graded test cell, and a flag where it claimed an odd score.

    A number from 0 to `points` as the cell's value is partial credit, as in nbgrader. Anything
    else that a passing cell shows is shown as a display, which nbgrader does not read.
    """
    shown = [_as_display(output) for output in outputs if output.output_type != "execute_result"]
    results = [output for output in outputs if output.output_type == "execute_result"]
    if not passed:
        return [*shown, *([] if _has_error(shown) else [failure("Failed", "did not finish")])], ""
    shown = [output for output in shown if output.output_type != "error"]
    if not results:
        return shown, ""
    value = _number(results[0].data.get("text/plain", ""))
    if value is None:
        return [*shown, *map(_as_display, results)], ""
    if not 0 <= value <= points:
        return [*shown, failure("ScoreError", f"{value:g} is no score from 0 to {points:g}")], (
            f"claimed {value:g} of {points:g} points"
        )
    return [*shown, nodes.result({"text/plain": repr(value)})], ""


def _as_display(output: Output) -> Output:
    if output.output_type == "execute_result":
        return nodes.shown(output.data)
    return output


def _has_error(outputs: list[Output]) -> bool:
    return any(output.output_type == "error" for output in outputs)


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def verdict_outputs(verdict: Verdict, cell_points: float) -> list[Output]:
    """A check cell's outputs: the table, and the bare number, which nbgrader records.

    cell_points: what the cell is worth in the gradebook; the verdict is scaled to it.
    """
    share = verdict.points / verdict.max_points if verdict.max_points else 0.0
    score = cell_points if verdict.passed else min(round(share * cell_points, 4), cell_points)
    table = {"text/html": sound(as_html(verdict)), "text/plain": sound(as_text(verdict))}
    return [
        nodes.shown(table),
        nodes.result({"text/plain": repr(float(score))}),
    ]
