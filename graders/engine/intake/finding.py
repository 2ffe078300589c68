"""Finds the notebook in what was handed in, and says what was taken for it.

The exact name comes first, then names that hold the lab's, then any other notebook; within each
the one that lies least deep, then the newest. A zip is looked into where no notebook that can be
read lies beside it. What cannot be read gives way to the next; what is taken or passed over is
told.
"""

import contextlib
import re
from dataclasses import dataclass
from typing import Any

from graders.engine.intake.handed import Entry
from graders.engine.intake.reading import (
    MAX_NOTEBOOK,
    UnreadableError,
    parse_notebook,
    visible,
)
from graders.engine.intake.zips import is_zip, zip_entries

TRIES = 5
LISTED = 5


@dataclass(frozen=True)
class Found:
    """The notebook's file, its bytes, what they hold, and the files of its hand-in."""

    entry: Entry
    content: bytes
    notebook: dict[str, Any]
    entries: list[Entry]


def find(entries: list[Entry], name: str, flags: list[str]) -> Found:
    """The notebook that should be called `name`. Raises UnreadableError."""
    if not any(entry.is_notebook for entry in entries):
        return _in_zips(entries, name, flags)
    try:
        return _first_readable(entries, name, flags)
    except UnreadableError as error:
        if not any(map(is_zip, entries)):
            raise
        more: list[str] = [str(error)]
        with contextlib.suppress(UnreadableError):
            found = _in_zips([e for e in entries if not e.is_notebook], name, more)
            flags += more
            return found
        raise


def _in_zips(entries: list[Entry], name: str, flags: list[str]) -> Found:
    zips = sorted((e for e in entries if is_zip(e)), key=lambda e: rank(e, name))
    for archive in zips[:TRIES]:
        try:
            inside = zip_entries(archive, flags)
        except UnreadableError as error:
            flags.append(str(error))
            continue
        if any(entry.is_notebook for entry in inside):
            flags.append(f"{archive.shown} was unpacked: hand in the notebook itself")
            return _first_readable([*inside, *(e for e in entries if e not in zips)], name, flags)
        entries = [*entries, *(entry.within(archive.path) for entry in inside)]
    raise UnreadableError(
        f"No {name} was handed in (found: {listed(entries)}): hand in the notebook under this name."
    )


def rank(entry: Entry, name: str) -> tuple[int, int, float, str]:
    """What comes first is taken first."""
    likeness = 0 if entry.name == name else 1 if _alike(entry, name) else 2
    return likeness, entry.path.count("/"), -entry.changed, entry.path


def listed(entries: list[Entry]) -> str:
    """The names of some files, in words that can be shown."""
    names = [entry.shown for entry in sorted(entries, key=lambda e: e.path)]
    more = f" and {len(names) - LISTED} more" if len(names) > LISTED else ""
    return ", ".join(names[:LISTED]) + more if names else "no file"


def plain(name: str) -> str:
    """Letters and digits alone, so that another case, space or dash makes no other name."""
    return re.sub(r"[\W_]+", "", name.casefold())


def _alike(entry: Entry, name: str) -> bool:
    return plain(name.rpartition(".")[0]) in plain(entry.name)


def _first_readable(entries: list[Entry], name: str, flags: list[str]) -> Found:
    candidates = sorted((e for e in entries if e.is_notebook), key=lambda e: rank(e, name))
    problems: list[UnreadableError] = []
    room = 2 * MAX_NOTEBOOK  # for all that is tried: what is hard to read is read twice at most
    for entry in candidates[:TRIES]:
        try:
            content = entry.read(min(MAX_NOTEBOOK, room))
            room -= len(content)
            found = Found(entry, content, parse_notebook(content, visible(entry.name)), entries)
        except UnreadableError as error:
            problems.append(error)
            continue
        flags += [str(problem) for problem in problems]
        flags += _told(entry, candidates[len(problems) + 1 :], name)
        return found
    others = [entry for entry in entries if entry is not candidates[0]]
    more = f" (Also found: {listed(others)}.)" if others else ""
    raise UnreadableError(f"{problems[0]}{more}")


def _told(entry: Entry, others: list[Entry], name: str) -> list[str]:
    """What to say about the notebook that was taken, and those that were not."""
    exact = entry.path == name
    flags = [] if exact else [f"{entry.shown} was taken for {name}"]
    passed = [other for other in others if not exact or rank(other, name)[0] < 2]
    if passed:
        rule = "the exact name counts first, then one that holds it, then the newest"
        flags.append(f"not graded: {listed(passed)} ({rule})")
    return flags
