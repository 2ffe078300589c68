"""How much of a student's markup is worth parsing: the parsers take time in its depth's square."""

import html
import re
from collections import Counter

from graders.engine.write.pictures import fits

MAX_HTML = 100_000
MAX_MARKDOWN = 20_000
MAX_CODE = 50_000
MAX_DEPTH = 60
MAX_FORMULAS = 300
MAX_COLOURS = 5_000
MAX_PLAIN = 200_000
PICTURE = re.compile(r"(data:image/\w{1,8};base64,)([A-Za-z0-9+/=\s]{12,}+)")
PLACE = re.compile(r"(?<=;base64,)picture([0-9]{1,6})(?![A-Za-z0-9+/=])")
FORMULA = re.compile(r"\\\\[(\[]|\\begin\b")  # for each of which Markdown looks through the rest
COLOUR = re.compile(r"\x1b\[[^@-~]*+[@-~]?")
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})")
# They have no content, or end where the next of their kind begins.
FLAT = frozenset((
    "br", "hr", "img", "li", "p", "dd", "dt", "td", "th", "tr", "thead", "tbody", "tfoot",
))  # fmt: skip


def without_pictures(text: str) -> tuple[str, list[str]]:
    """The text with a word in the place of each picture's data, and the data, in order.

    Pictures that no screen can use are left out.
    """
    pictures: list[str] = []

    def noted(found: re.Match[str]) -> str:
        if not fits(found[2]):
            return "too-large:"
        pictures.append(found[2])
        return f"{found[1]}picture{len(pictures) - 1}"

    return PICTURE.sub(noted, text), pictures


def with_pictures(text: str, pictures: list[str]) -> str:
    """The reverse; what is put back holds no character that means anything in HTML."""
    return PLACE.sub(lambda m: pictures[int(m[1])] if int(m[1]) < len(pictures) else m[0], text)


def too_hard(text: str, most: int) -> bool:
    """Whether markup is longer or deeper, or has more formulas, than anybody's work."""
    return len(text) > most or depth(text) > MAX_DEPTH or len(FORMULA.findall(text)) > MAX_FORMULAS


def without_colours(text: str) -> str:
    """Printed text without a terminal's colours where they are too many, or one is too long."""
    sequences = COLOUR.findall(text)
    honest = len(sequences) <= MAX_COLOURS and all(len(found) < 40 for found in sequences)
    return text if honest else COLOUR.sub("", text)


def depth(text: str) -> int:
    """How many elements may be open at once, at most; those that nothing closes stay open."""
    opened: Counter[str] = Counter()
    deepest = now = 0
    for closing, tag in TAG.findall(text):
        name = tag.lower()
        if name in FLAT:
            continue
        if not closing:
            opened[name] += 1
            now += 1
            deepest = max(deepest, now)
        elif opened[name]:
            opened[name] -= 1
            now -= 1
    return deepest


def as_plain(text: str) -> str:
    """The text itself as HTML, without what a reader would not get through."""
    more = "\n(the rest is left out)" if len(text) > MAX_PLAIN else ""
    return f"<pre>{html.escape(text[:MAX_PLAIN])}{more}</pre>"
