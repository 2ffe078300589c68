"""Lays hand-ins where grading looks for them: `submitted/<student>/<lab>/`, with their times.

A newer hand-in takes the place of an older one, which is kept in `.gancourse/replaced/`.
"""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from graders.collecting.archives import HandIn
from graders.engine.intake.dates import date_of
from graders.engine.intake.handed import Entry, entries
from graders.engine.intake.reading import MAX_NOTEBOOK, NOTEBOOK, UnreadableError
from graders.engine.write.troubles import trouble

TIME = "timestamp.txt"
MAX_HAND_IN = 128 * 2**20  # bytes: what is packed well may fill a disk
DATED = ("Moodle", "plain")  # the dates in a zip of Canvas are those of the download


@dataclass(frozen=True)
class Laid:
    """One student's row. what: new, newer, unchanged, older or nothing; files: how many."""

    student: str
    name: str
    what: str
    files: int
    when: str
    remarks: list[str]


def lay(hand_in: HandIn, root: Path, lab: str, student: str, name: str) -> Laid:
    """Put a hand-in into its place, whole or not at all."""
    remarks = list(hand_in.remarks)
    place = root / "submitted" / student / lab
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=".collecting-") as folder:
        draft = Path(folder, lab)
        draft.mkdir()
        when = _write(hand_in, draft, remarks)
        count = sum(path.is_file() for path in draft.rglob("*")) - bool(when)
        what = _settle(draft, place, root / ".gancourse" / "replaced" / lab) if count else "nothing"
    if hand_in.late:
        remarks.append("marked LATE by the platform")
    if not any(NOTEBOOK.fullmatch(path.rpartition("/")[2]) for path in hand_in.files):
        remarks.append("no notebook among: " + (", ".join(sorted(hand_in.files)[:5]) or "no file"))
    return Laid(student, name, what, count, when, remarks)


def _write(hand_in: HandIn, draft: Path, remarks: list[str]) -> str:
    """Write the files and the time; returns the time, or nothing where none is known."""
    room, dated = MAX_HAND_IN, hand_in.owner.system == "plain"
    for path, (_, _, entry) in sorted(hand_in.files.items()):
        if path.partition("/")[0].casefold() == TIME and not (dated and path == TIME):
            continue  # only the platform says when, and a folder says nothing
        try:
            content = entry.read(min(MAX_NOTEBOOK, room))
            file = draft / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            room -= len(content)
        except UnreadableError as error:
            remarks.append(str(error))
        except OSError as error:  # a file of this name where another one's folder is, a long name
            if trouble(error):
                raise
            remarks.append(f"{entry.shown} was not taken: {error.strerror}")
    if hand_in.when is None or hand_in.owner.system not in DATED or (draft / TIME).exists():
        return ""
    text = hand_in.when.isoformat(sep=" ", timespec="seconds")
    (draft / TIME).write_text(text, encoding="ascii")
    return text


def _settle(draft: Path, place: Path, kept: Path) -> str:
    """Move the draft to its place, unless what lies there is the same or newer."""
    if not place.exists():
        draft.rename(place)
        return "new"
    if _contents(draft) == _contents(place):
        return "unchanged"
    ours, theirs = date_of(str(draft)), date_of(str(place))
    if ours and theirs and ours < theirs:
        return "older"
    kept = kept / place.parent.name
    kept.mkdir(parents=True, exist_ok=True)
    shutil.move(place, kept / str(1 + sum(1 for _ in kept.iterdir())))
    draft.rename(place)
    return "newer"


def _contents(folder: Path) -> dict[str, bytes]:
    return {e.path: _content(e) for e in entries(folder, []) if e.path != TIME}


def _content(entry: Entry) -> bytes:
    try:
        return entry.read(MAX_NOTEBOOK)
    except UnreadableError as error:
        return str(error).encode()
