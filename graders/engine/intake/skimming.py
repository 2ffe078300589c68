"""What of a notebook's file grading needs, cut out of its bytes before anything is parsed.

Saved outputs, widgets' states and pasted pictures are most of a large notebook, and parsed they
take many times their size. One pass over the bytes leaves them out, so that the time and memory
that a file takes are bounded by its size and by the number of its parts.
"""

import json
import re

NEEDED = frozenset((
    b"cells", b"worksheets", b"cell_type", b"source", b"input", b"id", b"metadata", b"nbgrader",
    b"grade_id", b"grade", b"solution", b"locked", b"task", b"nbformat", b"nbformat_minor",
))  # fmt: skip
"""Names of members of any object; of all others the value becomes null."""
MAX_PARTS = 1_000_000
MAX_PICTURE = 2 * 2**20
# A string, with its colon where it names a member; one without an end runs to the file's.
PART = re.compile(rb'"(?:[^"\\]++|\\.)*+(?P<end>"(?P<name>\s*+:)?)?|[\[\]{}]', re.DOTALL)
PICTURE = re.compile(rb"data:image/[\w.+-]{1,20};base64,(?:[A-Za-z0-9+/=]|\\n){%d,}+" % MAX_PICTURE)


class TooManyPartsError(ValueError):
    """More lists, objects and strings than any notebook has."""


def skim(content: bytes) -> bytes:
    """A notebook's JSON in UTF-8 without what is not needed; what is no JSON stays none.

    Raises TooManyPartsError.
    """
    kept: list[bytes] = []
    start = depth = 0
    outside: int | None = None  # the depth at which what is left out began
    unneeded = False  # whether the member that comes next is
    for number, part in enumerate(PART.finditer(content)):
        if number == MAX_PARTS:
            raise TooManyPartsError
        if part["name"]:
            unneeded = outside is None and _name(part) not in NEEDED
            continue
        kind = part[0][:1]
        if unneeded and kind not in b"]}":  # not after a number, which may stay
            kept += [content[start : part.start()], b"null"]
            start = part.end()
            outside = None if kind == b'"' else depth
        unneeded = False
        depth += (kind in b"[{") - (kind in b"]}")
        if outside == depth:
            start, outside = part.end(), None
    return PICTURE.sub(b"data:,", b"".join([*kept, content[start:]]))


def _name(part: re.Match[bytes]) -> bytes:
    """The name of a member, without its quotes."""
    text = part[0].rstrip(b": \t\r\n")
    if b"\\" not in text or len(text) > 100:
        return text[1:-1]
    try:
        return str(json.loads(text)).encode("utf-8", "replace")
    except ValueError:
        return b""
