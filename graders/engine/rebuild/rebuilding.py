"""Rebuilds a submitted notebook from the blueprint, taking only contents from the student.

Marked cells come back in their order, type and marks; a check or locked cell is the gradebook's
own. Of the student's cells only the text counts: it fills the solution cells, and whatever else
they wrote is kept, unmarked, after the marked cell that it followed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from nbformat import NotebookNode

from graders.engine.intake.reading import mark_of, source_of
from graders.engine.rebuild.blueprint import Blueprint, Marked
from graders.engine.rebuild.room import Found, fit
from graders.engine.write import nodes

MAX_CELLS = 5000


@dataclass
class Rebuilt:
    """The notebook as it is graded, and what was odd about the one handed in."""

    notebook: NotebookNode
    flags: list[str] = field(default_factory=list)


def rebuild(blueprint: Blueprint, submitted: dict[str, Any] | None) -> Rebuilt:
    """submitted: the parsed notebook, or None where it could not be read."""
    found = [_read(i, c) for i, c in enumerate((submitted or {}).get("cells", [])[:MAX_CELLS])]
    flags = fit(found)
    flags += _identify(blueprint, found) if submitted is not None else []
    chosen = {cell.is_cell: cell for cell in found if cell.is_cell}
    tails = _tails(blueprint, found)
    cells = [_free(cell) for cell in tails.get("", [])]
    have = {cell.source.strip() for cell in found if cell.code}
    missing = [text for text in blueprint.imports if text.strip() not in have]
    cells = [nodes.code_cell(text) for text in missing] + cells
    for marked in blueprint.cells:
        cells.append(_marked_cell(marked, chosen.get(marked.name), submitted is not None))
        cells += [_free(cell) for cell in tails.get(marked.name, [])]
    for index, cell in enumerate(cells):
        cell["id"] = f"cell-{index}"
    return Rebuilt(nodes.notebook(cells), flags)


def _read(index: int, cell: Any) -> Found:
    cell = cell if isinstance(cell, dict) else {}
    mark, metadata = mark_of(cell), cell.get("metadata")
    claim = mark.get("grade_id")
    own_id = cell.get("id") or (metadata.get("id") if isinstance(metadata, dict) else "")
    return Found(
        index,
        source_of(cell),
        cell.get("cell_type") == "code",
        claim if isinstance(claim, str) else "",
        own_id if isinstance(own_id, str) else "",
    )


def _identify(blueprint: Blueprint, found: Sequence[Found]) -> list[str]:
    """Decide which cell of the submission is which marked cell; returns what was odd."""
    flags = []
    taken = {marked.name for marked in blueprint.cells}
    for marked in blueprint.cells:
        claims = [cell for cell in found if cell.claim == marked.name]
        if not marked.students:
            for cell in claims[-1:]:  # the gradebook's own text stands in for all of them
                cell.is_cell = marked.name
            flags += [] if claims else [f"{marked.name}: the cell was missing and is restored"]
            continue
        free = [cell for cell in found if cell.claim not in taken and not cell.is_cell]
        chosen = _choose(marked, claims) or _lost(marked, free)
        if chosen is None:
            flags.append(f"{marked.name}: the cell is missing")
            continue
        chosen.is_cell = marked.name
        flags += _oddities(marked, chosen, claims)
    return flags


def _oddities(marked: Marked, chosen: Found, claims: Sequence[Found]) -> list[str]:
    odd = []
    if not claims:
        odd.append(f"{marked.name}: the cell had lost its mark")
    if len(claims) > 1:
        odd.append(
            f"{marked.name}: {len(claims)} cells with this mark; cell {chosen.index + 1} counts"
        )
    if chosen.code != (marked.cell_type == "code"):
        odd.append(f"{marked.name}: the cell's type was changed")
    return odd


def _choose(marked: Marked, claims: Sequence[Found]) -> Found | None:
    """Of several cells with one mark, the last that was filled in."""
    filled = [cell for cell in claims if _squeezed(cell.source) != _squeezed(marked.source)]
    candidates = filled or claims
    return candidates[-1] if candidates else None


def _lost(marked: Marked, free: Sequence[Found]) -> Found | None:
    """A cell without its mark, known by its id or by what it defines."""
    if same := [cell for cell in free if marked.cell_id and cell.cell_id == marked.cell_id]:
        return same[-1]
    names = marked.defines()
    pattern = re.compile(rf"^(?:def|class|async def)\s+(?:{'|'.join(names)})\b", re.MULTILINE)
    return next((cell for cell in reversed(free) if names and pattern.search(cell.source)), None)


def _tails(blueprint: Blueprint, found: Sequence[Found]) -> dict[str, list[Found]]:
    """The unmarked cells, by the marked cell that they follow ("" before the first)."""
    names = {marked.name for marked in blueprint.cells}
    tails: dict[str, list[Found]] = {}
    anchor = ""
    for cell in found:
        if cell.is_cell:
            anchor = cell.is_cell
        else:
            if cell.claim in names and not _is_students(blueprint, cell.claim):
                continue
            tails.setdefault(anchor, []).append(cell)
    return tails


def _is_students(blueprint: Blueprint, name: str) -> bool:
    return next(marked.students for marked in blueprint.cells if marked.name == name)


def _free(cell: Found) -> NotebookNode:
    return nodes.code_cell(cell.source) if cell.code else nodes.markdown_cell(cell.source)


def _marked_cell(marked: Marked, chosen: Found | None, readable: bool) -> NotebookNode:
    source = marked.source
    if marked.students and chosen is not None:
        source = chosen.source
    elif marked.solution and marked.cell_type == "code" and readable:
        source = f"# {marked.name}: this cell was missing"  # a stub would undo a moved answer
    make = nodes.code_cell if marked.cell_type == "code" else nodes.markdown_cell
    return make(source, marked.metadata())


def _squeezed(source: str) -> str:
    return re.sub(r"\s+", "", source)
