"""Run in the folder of a variant: judges the answers of solved notebooks, one folder a year.

The first argument names the exercises, with commas; the others are the folders. Prints, as JSON,
each exercise's share of the points by year; for the year "own" None where the plain asserts fail.
"""

import json
import sys
from pathlib import Path
from typing import Any

from graders.checking import judged_here
from graders.engine.run.loading import load_cells
from graders.exercise import split


def cells_of(path: Path) -> list[dict[str, Any]]:
    """The code cells, as `load_cells` takes them, with their grade_ids."""
    found = []
    for cell in json.loads(path.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            mark = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
            source = "".join(cell["source"])
            found.append({"source": source, "solution": mark.startswith("stub_"), "mark": mark})
    return found


def share(exercise: str, path: Path, asserted: bool) -> float | None:
    """Of the points that the notebook's answer gets."""
    name, cells = split(exercise)[1], cells_of(path)
    space = load_cells(cells, path.name, name)
    verdict = judged_here(exercise, space[name], seed=0)
    assert not verdict.fault, verdict.fault
    checks = [cell["source"] for cell in cells if cell["mark"] == f"asserts_{name}"]
    if asserted:
        assert checks, f"{exercise} has no plain asserts"
        try:
            exec(checks[0], space)
        except AssertionError:
            return None
    return verdict.points / verdict.max_points


if __name__ == "__main__":
    exercises = sys.argv[1].split(",")
    years = [Path(year) for year in sys.argv[2:]]
    found = {
        exercise: {
            year.name: share(exercise, year / f"{split(exercise)[0]}.ipynb", year.name == "own")
            for year in years
        }
        for exercise in exercises
    }
    print(json.dumps(found))
