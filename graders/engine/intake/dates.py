"""When a submission was handed in, as its timestamp.txt says; a student may have written it.

nbgrader's own reader guesses: it takes `+0200` for 200 seconds, `may` for a day of this month, and
forgets a zone that it does not know. A date that is not plain here is none, and that is told, so
that nobody is late or in time by a guess.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from graders.engine.intake.reading import UnreadableError, read_bytes, visible

MAX_TIMESTAMP = 100
YEARS = range(1970, 2200)  # others cannot be shown in every zone
DATE = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})([T _-]+(?P<hour>\d{1,2})[:.-](?P<minute>\d{2})"
    r"([:.-](?P<second>\d{2})([.,](?P<part>\d{1,9}))?)?\s*(?P<zone>[A-Za-z+-].*)?)?",
    re.ASCII,
)
OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})?(:?\d{2})?", re.ASCII)
# Names that nbgrader writes, from the zone of whoever collects, and that no list of zones has.
HOURS = {
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "WEST": 1, "BST": 1, "CEST": 2, "EEST": 3, "Z": 0,
}  # fmt: skip
NAME = re.compile(r"[A-Za-z][\w+-]{0,30}(/[A-Za-z][\w+-]{0,30}){0,2}", re.ASCII)


class NoDateError(ValueError):
    """The message says what is wrong with a timestamp."""


def date_in(content: bytes) -> datetime | None:
    """The date, in UTC and without a zone; None for an empty file. Raises NoDateError."""
    if len(content) > MAX_TIMESTAMP:
        raise NoDateError(f"timestamp.txt has more than {MAX_TIMESTAMP} bytes: no date")
    text = content.decode("utf-8-sig", "replace").strip()
    if not text:
        return None
    found = DATE.fullmatch(text)
    if found is None:
        raise NoDateError("timestamp.txt holds no date: write it as 2026-03-01 23:59:00 UTC")
    moment = _moment(found)
    if moment.year not in YEARS:
        raise NoDateError(f"timestamp.txt holds no date: the year {moment.year}")
    return moment.astimezone(UTC).replace(tzinfo=None)


def _moment(found: re.Match[str]) -> datetime:
    """A date with its zone. Raises NoDateError."""
    part = (found["part"] or "").ljust(6, "0")[:6]
    time = f"{found['hour'] or '':0>2}:{found['minute'] or '00'}:{found['second'] or '00'}.{part}"
    zone = _zone((found["zone"] or "UTC").strip())
    try:
        return datetime.fromisoformat(f"{found['day']} {time}").replace(tzinfo=zone)
    except ValueError as error:
        raise NoDateError(f"timestamp.txt holds no date: {error}") from None


def _zone(text: str) -> tzinfo:
    """An offset from UTC such as +02:00, or a name such as Europe/Berlin."""
    if offset := OFFSET.fullmatch(text):
        hours, minutes = int(offset[2]), int(offset[3] or 0)
        if hours < 24 and minutes < 60 and not offset[4]:
            ahead = timedelta(hours=hours, minutes=minutes)
            return timezone(ahead if offset[1] == "+" else -ahead)
    if text in HOURS:
        return timezone(timedelta(hours=HOURS[text]))
    try:
        return ZoneInfo(text) if NAME.fullmatch(text) else _unknown(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return _unknown(text)


def _unknown(zone: str) -> tzinfo:
    raise NoDateError(
        f"timestamp.txt holds no date: {visible(zone)} is no time zone; write +02:00, or UTC"
    )


def date_of(folder: str) -> datetime | None:
    """The date in a folder's timestamp.txt; None where that is missing or odd."""
    try:
        return date_in(read_bytes(Path(folder, "timestamp.txt"), MAX_TIMESTAMP))
    except (UnreadableError, NoDateError):
        return None
