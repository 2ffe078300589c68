"""Everything that the page of insights tells, out of the gradebook, the records and the files."""

import json
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graders.engine.write.records import Record, Store
from graders.engine.write.verdicts import read_verdicts
from graders.insights.alike import Alike, alike
from graders.insights.figures import ExerciseFigure, Slip, exercise_figures
from graders.insights.scores import Scores, read_scores

if TYPE_CHECKING:
    from nbgrader.api import Gradebook

BINS = 10
MOST_SLIPS = 10
FEWEST = 2  # one student's slip is for that student, not for the class


@dataclass(frozen=True)
class Progress:
    """Who handed in again after a grade: how many, how many gained, and the median gain."""

    again: int
    gained: int
    median: float


@dataclass(frozen=True)
class Insights:
    """All that is told of one lab. bins: (from, to, students) of totals; slips: by exercise."""

    lab: str
    scores: Scores
    exercises: list[ExerciseFigure]
    bins: list[tuple[float, float, int]]
    slips: list[tuple[str, Slip]]
    seconds: tuple[float, float]
    limits: list[tuple[str, int]]
    progress: Progress
    alike: Alike
    remarks: list[tuple[str, str]]


def gather(
    gradebook: "Gradebook", store: Store, lab: str, autograded: Mapping[str, Path]
) -> Insights:
    """autograded: each student's graded notebook. Raises nbgrader's MissingEntry."""
    scores = read_scores(gradebook, lab)
    exercises = exercise_figures(scores, read_verdicts(store, lab))
    slips = [(each.name, slip) for each in exercises for slip in each.slips]
    common = sorted((s for s in slips if s[1].students >= FEWEST), key=lambda s: -s[1].students)
    history = read_history(store, lab)
    last = [records[-1] for records in history.values()]
    return Insights(
        lab, scores, exercises, bins(scores.totals, scores.total), common[:MOST_SLIPS],
        _seconds(last), Counter(limit for r in last for limit in r.limits).most_common(),
        progress(history), alike({name: code_of(path) for name, path in autograded.items()}),
        [(r.student, "; ".join(r.remarks)) for r in last if r.remarks],
    )  # fmt: skip


def bins(totals: Sequence[float], most: float) -> list[tuple[float, float, int]]:
    """Ten equal steps from 0 to the most that can be had; the last holds it."""
    width = most / BINS or 1.0
    places = Counter(min(int(total / width), BINS - 1) for total in totals)
    return [(i * width, (i + 1) * width, places[i]) for i in range(BINS)]


def read_history(store: Store, lab: str) -> dict[str, list[Record]]:
    """All records of each student, the first one first."""
    found: dict[str, list[Record]] = {}
    for record in store.history(lab):
        if not record.digest:
            continue  # a mark that this one is to be graded again
        found.setdefault(record.student, []).append(record)
    return found


def progress(history: Mapping[str, Sequence[Record]]) -> Progress:
    """From the first to the last hand-in, of those whose files changed in between."""
    again = [r for r in history.values() if len({each.digest for each in r}) > 1]
    gains = [records[-1].points - records[0].points for records in again]
    return Progress(len(again), sum(g > 0 for g in gains), statistics.median(gains or [0.0]))


def _seconds(records: Sequence[Record]) -> tuple[float, float]:
    """Median and longest."""
    seconds = [record.seconds for record in records]
    return (statistics.median(seconds), max(seconds)) if seconds else (0.0, 0.0)


def code_of(notebook: Path) -> str:
    """All code that a student may have written, of a notebook that grading wrote."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return "\n".join(
        "".join(cell["source"])
        for cell in cells
        if cell["cell_type"] == "code"
        and (marks := cell["metadata"].get("nbgrader", {})).get("solution")
        and not marks.get("locked")
    )
