"""Run in the folder of a variant: judges the answers of solved notebooks, one folder a year.

The first argument names the exercises, with commas; the others are the folders. Prints, a line an
exercise, its share of the points by year; for "own" None where one of its plain asserts fails.
"""

import json
import sys
from pathlib import Path
from typing import Any

from graders.asserting import asserted
from graders.checking import judged_here
from graders.engine.run.loading import load_cells
from graders.exercise import split


def cells_of(path: Path) -> list[dict[str, Any]]:
    """The code cells, as `load_cells` takes them."""
    found = []
    for cell in json.loads(path.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            mark = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
            source = "".join(cell["source"])
            found.append({"source": source, "solution": mark.startswith("stub_")})
    return found


def share(exercise: str, path: Path, own: bool) -> float | None:
    """Of the points that the notebook's answer gets."""
    name = split(exercise)[1]
    space = load_cells(cells_of(path), path.name, name)
    verdict = judged_here(exercise, space[name], seed=0)
    assert not verdict.fault, verdict.fault
    if own and not all(criterion.passed for criterion in asserted(exercise, space).criteria):
        return None
    return verdict.points / verdict.max_points


if __name__ == "__main__":
    names, *folders = sys.argv[1:]
    for exercise in names.split(","):
        notebook = f"{split(exercise)[0]}.ipynb"
        years = {Path(folder).name: Path(folder) / notebook for folder in folders}
        shares = {year: share(exercise, path, year == "own") for year, path in years.items()}
        print(json.dumps([exercise, shares]), flush=True)
