"""Merges a learner's notebook with a newer release, cell by cell. No answer is ever lost.

Three notebooks meet: the learner's, the release that it began from, and the new one. A cell that
only one side changed is that side's; where both changed it, one stays in place and the other
stands below it, as text, so that running the notebook runs one of them.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

Cell = dict[str, Any]
Notebook = dict[str, Any]
ID_LENGTH = 60  # of the 64 letters that a notebook allows
YOURS = "**Kept from your copy.** The course changed this cell too; its version stands above."
THEIRS = "**From the new release.** This cell changed there too; your answer stands above."


@dataclass
class Merged:
    """A notebook, and how many cells were answers that stayed, came new, or stand twice."""

    notebook: Notebook
    answers: int = 0
    brought: int = 0
    twice: int = 0
    ids: set[str] = field(default_factory=set)


def merge(mine: Notebook, base: Notebook | None, new: Notebook) -> Merged:
    """The learner's notebook with what the new release brings.

    base: the release that `mine` began from; None where nobody kept it: then every cell that
    differs stands twice.
    """
    own, was, comes = _keyed(mine), _keyed(base or {"cells": []}), _keyed(new)
    made = Merged(deepcopy(new) | {"cells": []})
    after = _extras(mine, own, was, comes)
    _add(made, after.get("", []))
    for key, cell in comes.items():
        _add(made, _chosen(made, own.get(key), was.get(key), cell))
        _add(made, after.get(key, []))
    return made


def source(cell: Cell) -> str:
    """A cell's text, saved as one or as lines."""
    text = cell.get("source", "")
    return text if isinstance(text, str) else "".join(text)


def _marks(cell: Cell) -> Mapping[str, Any]:
    marks: Mapping[str, Any] = cell.get("metadata", {}).get("nbgrader", {})
    return marks


def _keyed(notebook: Notebook) -> dict[str, Cell]:
    """Cells by nbgrader's name or their own; the first of several that share it."""
    found: dict[str, Cell] = {}
    for cell in notebook["cells"]:
        found.setdefault(_key(cell), cell)
    return found


def _key(cell: Cell) -> str:
    name = _marks(cell).get("grade_id")
    return f"mark {name}" if name else str(cell.get("id") or f"text {source(cell)}")


def _chosen(made: Merged, mine: Cell | None, base: Cell | None, new: Cell) -> list[Cell]:
    """What stands at a cell of the new release."""
    if mine is None:
        gone = base is not None and not _marks(new)  # the learner took an unmarked cell out
        made.brought += not gone
        return [] if gone else [new]
    kept = mine | {"metadata": new.get("metadata", {}), "cell_type": new["cell_type"]}
    kept |= {"id": new["id"]} if "id" in new else {}
    ours, theirs = source(mine), source(new)
    was = source(base) if base else None
    answer = bool(_marks(new).get("solution"))
    made.answers += answer and ours not in (was, theirs)
    if theirs in (ours, was) or (answer and base is None and _same_stub(mine, new)):
        return [kept]
    if ours == was:
        made.brought += 1
        return [new]
    made.twice += 1
    return [kept, _told(new, theirs, THEIRS)] if answer else [new, _told(mine, ours, YOURS)]


def _same_stub(mine: Cell, new: Cell) -> bool:
    """Whether nbgrader noted the same checksum for what both were before an answer came in."""
    noted = _marks(mine).get("checksum")
    return noted is not None and noted == _marks(new).get("checksum")


def _told(cell: Cell, text: str, note: str) -> Cell:
    """A text cell that shows another's source, and runs nothing."""
    fence = "```python" if cell["cell_type"] == "code" else "```"
    marks = {"tags": ["kept-by-update"]}
    body = f"{note}\n\n{fence}\n{text}\n```"
    return {"cell_type": "markdown", "id": "kept", "metadata": marks, "source": body}


def _extras(
    notebook: Notebook, own: Mapping[str, Cell], was: Mapping[str, Cell], comes: Mapping[str, Cell]
) -> dict[str, list[Cell]]:
    """The learner's cells that the new release lacks, by the key of the cell that they follow.

    One that the release took out, and that the learner never touched, goes.
    """
    found: dict[str, list[Cell]] = {}
    last = ""
    for cell in notebook["cells"]:
        key = _key(cell)
        if key in comes and own[key] is cell:
            last = key
        elif own[key] is not cell or key not in was or source(cell) != source(was[key]):
            found.setdefault(last, []).append(_unmarked(cell, key in comes))
    return found


def _unmarked(cell: Cell, copied: bool) -> Cell:
    """A second cell of one mark would be taken for the answer: only the first keeps it."""
    if not copied or not _marks(cell):
        return cell
    metadata = {k: v for k, v in cell["metadata"].items() if k != "nbgrader"}
    return cell | {"metadata": metadata}


def _add(made: Merged, cells: list[Cell]) -> None:
    for cell in cells:
        made.notebook["cells"].append(dict(_with_own_id(made, cell)))


def _with_own_id(made: Merged, cell: Cell) -> Iterator[tuple[str, Any]]:
    """The cell's items, with an id that no other has."""
    name = str(cell.get("id") or "own")[:ID_LENGTH]
    number = 0
    while (tried := f"{name}-{number}" if number else name) in made.ids:
        number += 1
    made.ids.add(tried)
    yield from (cell | {"id": tried}).items()
