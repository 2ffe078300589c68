"""Where the values that vary stand in the solved notebooks, and how they are written there anew.

`solutions/variants.toml` has a table for each lab:

    [05_first_gan]
    mentions = ['slope <discriminator_slope>']
    places = [{ cell = "ed79bb15", text = "slope\\n<discriminator_slope>" }]

A name in angle brackets stands for its value. A place's text, with the contract's values in it, is
found as often as `times` says (once where nothing is said) in the cell of that id; the variant has
`new`, or else the same text, with its own values. `of` names the value that a text depends on that
shows none. `without = "outputs"` drops what the cell keeps
to show, which the values change. What `mentions` finds (regular expressions) lies in a place: so a
sentence that was written later is not passed over.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graders.variant import Value, VariantError

PLACES = "variants.toml"
NAMED = re.compile(r"<([a-z]+(?:_[a-z]+)+)>")  # no name of HTML has an underscore
KEPT = ("keep_output", "nbval-check-output")
Cell = dict[str, Any]
Values = Mapping[str, Value]


@dataclass(frozen=True)
class Place:
    """A text in a cell, with names in place of values. of: the value that changes it, where the
    text names none."""

    cell: str
    text: str = ""
    new: str = ""
    of: str = ""
    times: int = 1
    without: str = ""

    def named(self) -> set[str]:
        """The names of the values that stand here."""
        return {*NAMED.findall(self.text + self.new), *filter(None, [self.of])}


@dataclass(frozen=True)
class Lab:
    """The places of one lab; mentions: regular expressions that find the contract's values."""

    name: str
    places: tuple[Place, ...]
    mentions: tuple[str, ...]

    def named(self) -> set[str]:
        """The names of all values that stand in the lab's notebook."""
        return {name for place in self.places for name in place.named()}


def read_places(root: Path) -> dict[str, Lab]:
    """The places of each lab that varies. Raises VariantError where they cannot be read."""
    path = root / "solutions" / PLACES
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        return {name: _lab(name, table) for name, table in found.items()}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise VariantError(f"{path} cannot be read ({error}): restore it") from None


def _lab(name: str, table: Mapping[str, Any]) -> Lab:
    places = tuple(Place(**place) for place in table["places"])
    return Lab(name, places, tuple(table["mentions"]))


def redrawn(lab: Lab, notebook: str, contract: Values, drawn: Values) -> str:
    """A solved notebook's text with other values.

    Raises VariantError, naming cell and text, where a place is not found, or a mention lies in
    none: the variant would contradict itself.
    """
    content = json.loads(notebook)
    cells = {cell["id"]: cell for cell in content["cells"]}
    for place in lab.places:
        if place.cell not in cells:
            raise VariantError(_lost(lab, f"no cell {place.cell!r}"))
    for cell in cells.values():
        _redraw(lab, cell, contract, drawn)
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _redraw(lab: Lab, cell: Cell, contract: Values, drawn: Values) -> None:
    """The cell's source, changed in place."""
    source = "".join(cell["source"])
    edits: list[tuple[tuple[int, int], str]] = []
    here = [place for place in lab.places if place.cell == cell["id"]]
    for place in here:
        if place.without:
            _forget(cell)
        if place.text:
            changed = any(drawn[name] != contract[name] for name in place.named())
            new = _filled(place.new if place.new and changed else place.text, drawn)
            edits += [(span, new) for span in _spans(lab, place, source, contract)]
    _check_mentions(lab, cell, source, [span for span, _ in edits], contract)
    last = len(source)
    for (start, end), new in sorted(edits, reverse=True):
        if end > last:
            raise VariantError(_lost(lab, f"two places in one in cell {cell['id']}"))
        source, last = source[:start] + new + source[end:], start
    if edits:
        cell["source"] = source.splitlines(keepends=True)


def _spans(lab: Lab, place: Place, source: str, contract: Values) -> list[tuple[int, int]]:
    """Where the place's text stands, as often as it says."""
    text = _filled(place.text, contract)
    found = [match.span() for match in re.finditer(re.escape(text), source)]
    if len(found) != place.times:
        times = f"{len(found)} times, not {place.times}" if found else "nowhere"
        raise VariantError(_lost(lab, f"{text!r} stands {times} in cell {place.cell}"))
    return found


def _check_mentions(
    lab: Lab, cell: Cell, source: str, spans: Sequence[tuple[int, int]], contract: Values
) -> None:
    shown = json.dumps(cell.get("outputs", []))
    for mention in lab.mentions:
        pattern = re.compile(NAMED.sub(lambda name: re.escape(_word(contract[name[1]])), mention))
        for match in pattern.finditer(source):
            if not any(start < match.end() and match.start() < end for start, end in spans):
                raise VariantError(_lost(lab, f"no place for {match[0]!r} in cell {cell['id']}"))
        if pattern.search(shown):
            raise VariantError(_lost(lab, f"no place for what cell {cell['id']} keeps to show"))


def _lost(lab: Lab, what: str) -> str:
    notebook = f"solutions/{lab.name}/{lab.name}.ipynb"
    return f"{notebook}: {what}. Mend solutions/{PLACES}, so that no variant contradicts itself."


def _forget(cell: Cell) -> None:
    """Drop what the cell keeps to show, and the tags that compare it."""
    cell["outputs"], cell["execution_count"] = [], None
    cell["metadata"]["tags"] = [t for t in cell["metadata"].get("tags", ()) if t not in KEPT]


def _filled(text: str, values: Values) -> str:
    return NAMED.sub(lambda name: _word(values[name[1]]), text)


def _word(value: Value) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def unnamed(labs: Mapping[str, Lab], values: Values) -> Iterator[str]:
    """Names of values that stand in no notebook, and names of none in the places."""
    named = {name for lab in labs.values() for name in lab.named()}
    yield from sorted(named ^ set(values))
