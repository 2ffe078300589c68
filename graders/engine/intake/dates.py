"""When a submission was handed in, as its timestamp.txt says; a student may have written it."""

from datetime import datetime
from pathlib import Path

from graders.engine.intake.reading import UnreadableError, read_bytes

MAX_TIMESTAMP = 100


class NoDateError(ValueError):
    """The message says what is wrong with a timestamp."""


def date_in(content: bytes) -> datetime | None:
    """The date; None for an empty file. Raises NoDateError."""
    from nbgrader.utils import parse_utc

    if len(content) > MAX_TIMESTAMP:  # the parser of dates takes time in its square
        raise NoDateError(f"timestamp.txt has more than {MAX_TIMESTAMP} bytes: no date")
    text = content.decode(errors="replace").strip()
    try:
        return parse_utc(text) if text else None
    except Exception:  # the parser of dates raises much besides ValueError
        raise NoDateError("timestamp.txt holds no date") from None


def date_of(folder: str) -> datetime | None:
    """The date in a folder's timestamp.txt; None where that is missing or odd."""
    try:
        return date_in(read_bytes(Path(folder, "timestamp.txt"), MAX_TIMESTAMP))
    except (UnreadableError, NoDateError):
        return None
