"""How large a picture unfolds in a browser, from its first bytes; nothing is decoded here."""

import base64
import binascii
import re

MAX_PIXELS = 50_000_000
# A JPEG's frame: its kind, its own length, 8 or 12 bits, the height and the width.
FRAME = re.compile(rb"\xff[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf]..[\x08\x0c](..)(..)", re.DOTALL)


def fits(data: str) -> bool:
    """Whether a PNG, GIF or JPEG in base 64 has no more pixels than a screen can use."""
    try:
        return pixels(base64.b64decode("".join(data.split()).encode(), validate=True)) <= MAX_PIXELS
    except (binascii.Error, ValueError):
        return False


def pixels(content: bytes) -> int:
    """Width times height, of the largest frame; 0 where the format says no size."""
    if content.startswith(b"\x89PNG"):
        return _number(content[16:20], "big") * _number(content[20:24], "big")
    if content.startswith(b"GIF8"):
        return _number(content[6:8], "little") * _number(content[8:10], "little")
    frames = FRAME.findall(content) if content.startswith(b"\xff\xd8") else []
    return max((_number(h, "big") * _number(w, "big") for h, w in frames), default=0)


def _number(part: bytes, order: str) -> int:
    return int.from_bytes(part, "big" if order == "big" else "little")
