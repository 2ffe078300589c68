"""Results of long benchmarks in a JSON-lines file: one run a line, so that runs add up.

A script names its runs, runs those that the file lacks, and prints a table of all that it has.
"""

import json
from pathlib import Path
from statistics import median
from typing import Any, TypeAlias

Result: TypeAlias = dict[str, Any]


def results(path: Path) -> list[Result]:
    """All runs in the file; none where there is no file."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def add(path: Path, result: Result) -> None:
    """Append one run."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(result) + "\n")


def column(path: Path, name: str, key: str) -> list[float]:
    """The values of one key in the runs of this name, by seed."""
    runs = (r for r in results(path) if r["name"] == name and key in r)
    return [float(run[key]) for run in sorted(runs, key=lambda r: int(r["seed"]))]


def spread(values: list[float], digits: int = 0) -> str:
    """The median, and lowest and highest where there are several."""
    if not values:
        return "-"
    low, middle, high = (f"{f(values):.{digits}f}" for f in (min, median, max))
    return f"{middle} ({low} to {high})" if len(values) > 1 else middle
