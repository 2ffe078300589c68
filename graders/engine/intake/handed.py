"""The files of a hand-in: ordinary ones only, by path, each read when it is asked for."""

import os
import stat
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from graders.engine.intake.reading import NOTEBOOK, read_bytes, visible

MAX_FILES = 200
MAX_NAMES = 20_000  # looked at, for a notebook among them
MAX_PATH = 300
MAX_DEPTH = 30
MAX_FOLDERS = 1000
# What systems, editors and version control leave in every folder; nobody hands these in.
FOLDERS = frozenset((
    ".ipynb_checkpoints", "__pycache__", ".git", ".venv", ".idea", ".vscode", "feedback",
    "__MACOSX", "@eaDir", "$RECYCLE.BIN", "System Volume Information",
))  # fmt: skip
FILES = frozenset((".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"))


@dataclass(frozen=True)
class Entry:
    """One file. path: below the hand-in, with `/`; changed: greater is newer; read: up to a limit.

    `read` raises UnreadableError.
    """

    path: str
    changed: float
    read: Callable[[int], bytes]

    @property
    def name(self) -> str:
        """Its own name, without the folders."""
        return self.path.rpartition("/")[2]

    @property
    def shown(self) -> str:
        """Its path, with odd characters spelled out, and of a length that can be shown."""
        return visible(self.path)[:MAX_PATH]

    @property
    def is_notebook(self) -> bool:
        """Whether its name is a notebook's, perhaps spoiled on the way."""
        return NOTEBOOK.fullmatch(self.name) is not None

    def below(self, folder: str) -> "Entry":
        """The same file as that folder sees it."""
        return replace(self, path=self.path.removeprefix(folder))

    def within(self, folder: str) -> "Entry":
        """The same file as whoever sees that folder sees it."""
        return replace(self, path=f"{folder}/{self.path}")


def entries(handed_in: Path, flags: list[str]) -> list[Entry]:
    """The files at and below a folder, or the one that was handed in instead of a folder.

    What is not fit to be read is flagged, and no link is followed.
    """
    if not handed_in.is_dir():
        return [_entry(handed_in, handed_in.parent)]
    found: list[Entry] = []
    room = Room()
    for path in islice(_walk(handed_in, flags), MAX_NAMES):
        if not room.has(path.name):
            continue
        entry = _entry(path, handed_in)
        if problem := unfit(entry) or _special(entry, path):
            flags.append(f"{entry.shown} {problem} and was not read")
        else:
            found.append(entry)
    if room.lacked:
        flags.append(f"more than {MAX_FILES} files; the rest were not read")
    return found


class Room:
    """For so many files, and for as many notebooks: no heap of pictures hides a notebook."""

    def __init__(self) -> None:
        self._taken = Counter[bool]()

    def has(self, name: str) -> bool:
        """Whether one more of this name is taken."""
        kind = NOTEBOOK.fullmatch(name) is not None
        self._taken[kind] += 1
        return self._taken[kind] <= MAX_FILES

    @property
    def lacked(self) -> bool:
        """Whether there were more."""
        return max(self._taken.values(), default=0) > MAX_FILES


def unfit(entry: Entry) -> str:
    """Why a file may not be taken by this name, if so: it must work as it is in the jail, too."""
    if entry.is_notebook:
        return ""  # read, not copied
    if len(entry.path) > MAX_PATH or visible(entry.path) != entry.path:
        return "has an odd name"
    return ""


def is_junk(name: str) -> bool:
    """Whether a file or folder of this name is nobody's work."""
    return left_behind(name) or name.startswith(("._", "~$", ".~lock"))


def left_behind(name: str) -> bool:
    """Whether a system leaves it, of exactly this name."""
    return name in FOLDERS or name.lower() in FILES


def _walk(top: Path, flags: list[str]) -> Iterator[Path]:
    """Paths of files and links, the least deep first, without what nobody needs so deep.

    Not by recursion, as `os.walk` goes, which comes to its end in a few hundred folders.
    """
    waiting, seen, deeper = deque([(top, 0)]), 0, False
    while waiting and seen <= MAX_FOLDERS:
        folder, depth = waiting.popleft()
        for entry in sorted(_listed(folder), key=lambda entry: entry.name):
            if not entry.is_dir(follow_symlinks=False):
                yield folder / entry.name
            elif depth < MAX_DEPTH:
                waiting.append((folder / entry.name, depth + 1))
            else:
                deeper = True
        seen += 1
    if waiting or deeper:
        flags.append(f"more than {MAX_FOLDERS} folders, or {MAX_DEPTH} deep; not all were read")


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as inside:
            return [entry for entry in inside if not is_junk(entry.name)]
    except OSError:
        return []


def _entry(path: Path, folder: Path) -> Entry:
    try:
        changed = path.lstat().st_mtime
    except OSError:
        changed = 0.0
    return Entry(path.relative_to(folder).as_posix(), changed, partial(read_bytes, path))


def _special(entry: Entry, path: Path) -> str:
    """Why it is no file to be copied, if so; a notebook says so itself when it is read."""
    try:
        ordinary = entry.is_notebook or stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return "cannot be opened"
    return "" if ordinary else "is no ordinary file"
