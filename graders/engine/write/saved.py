"""The pictures that a student's own notebook file holds: what their training really drew.

Only pictures are taken, and their alternative texts; all else of saved outputs stays unread.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import Any

from graders.engine.intake.reading import sound, source_of
from graders.engine.write.markup import with_pictures, without_pictures
from graders.engine.write.pictures import fits

MAX_FILE = 24 * 2**20
MAX_PARTS = 400_000  # lists, objects and strings, of all of which parsing makes objects
MAX_PICTURE, MAX_ALL, MOST_OF_CELL = 4 * 2**20, 12 * 2**20, 6
MAX_HTML = 2**20  # characters besides the pictures, of all outputs: `<` alone takes microseconds
KINDS = ("png", "jpeg", "gif")


@dataclass(frozen=True)
class Picture:
    """One that was saved: its kind, its bytes in base 64, and what stood for it, if anything."""

    kind: str
    data: str
    alt: str


def saved_pictures(content: bytes) -> dict[str, list[Picture]]:
    """By the source of the code cell that drew them; nothing where the file cannot be read."""
    if len(content) > MAX_FILE or content.count(b'"') > 2 * MAX_PARTS:
        return {}
    try:
        cells = json.loads(content)["cells"]
    except (ValueError, TypeError, KeyError, RecursionError, MemoryError):
        return {}
    found: dict[str, list[Picture]] = {}
    room, reader = MAX_ALL, _Reader()
    for cell in cells if isinstance(cells, list) else []:
        for picture in _of_cell(cell, reader) if isinstance(cell, dict) else []:
            room -= len(picture.data)
            if room > 0:
                found.setdefault(source_of(cell).strip(), []).append(picture)
    return found


def _of_cell(cell: dict[str, Any], reader: "_Reader") -> list[Picture]:
    outputs = cell.get("outputs")
    data = (
        [o.get("data") for o in outputs if isinstance(o, dict)] if isinstance(outputs, list) else []
    )
    pictures = [p for each in data if isinstance(each, dict) for p in _of_output(each, reader)]
    return pictures[:MOST_OF_CELL]


def _of_output(data: dict[str, Any], reader: "_Reader") -> Iterator[Picture]:
    """One of a bundle's forms is enough: the HTML has alternative texts."""
    plain = [Picture(k, "".join(_text(data.get(f"image/{k}")).split()), "") for k in KINDS]
    for picture in reader.images(_text(data.get("text/html"))) or plain:
        if 0 < len(picture.data) <= MAX_PICTURE and fits(picture.data):
            yield picture


def _text(value: Any) -> str:
    parts = value if isinstance(value, list) else [value]
    return "".join(part for part in parts if isinstance(part, str))


class _Reader:
    """Looks for pictures in a file's HTML, of which so much is parsed and no more."""

    def __init__(self) -> None:
        self._room = MAX_HTML

    def images(self, text: str) -> list[Picture]:
        """The pictures of one output; none where its HTML is odd, or too long besides them."""
        bare, data = without_pictures(text)
        self._room -= len(bare)
        parser = _Images()
        if self._room < 0 or not data:
            return []
        try:
            parser.feed(bare)
        except AssertionError:  # of the library, at `<![`
            return []
        return [replace(p, data="".join(with_pictures(f";base64,{p.data}", data)[8:].split()))
                for p in parser.found]  # fmt: skip


class _Images(HTMLParser):
    """Pictures within the page, and nothing else of it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Picture] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an image whose address is its own data."""
        given = dict(attrs)
        kind, _, data = (given.get("src") or "").partition(";base64,")
        kind = kind.removeprefix("data:image/")
        if tag == "img" and kind in KINDS:
            self.found.append(Picture(kind, "".join(data.split()), sound(given.get("alt") or "")))
