"""Takes in one submission: finds its notebook and files, refusing what is not an ordinary file."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graders.engine.intake.finding import find
from graders.engine.intake.handed import Entry, entries
from graders.engine.intake.reading import UnreadableError, visible
from graders.engine.intake.zips import is_zip

MAX_FILE = 8 * 2**20
MAX_ALL = 32 * 2**20
MAX_FLAGS = 30


@dataclass
class Taken:
    """What was handed in. notebook: parsed, or None where `refused` says why not."""

    notebook: dict[str, Any] | None = None
    refused: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)
    digest: str = ""


def take(handed_in: Path, name: str) -> Taken:
    """Read a submission's folder, or the one file that lies in its place.

    `name` is what its notebook should be called, with suffix. Never raises for what a student did.
    """
    taken = Taken()
    try:
        _require_ordinary(handed_in)
        found = entries(handed_in, taken.flags)
        _take_files(taken, [entry for entry in found if not is_zip(entry)])
        notebook = find(found, name, taken.flags)
        folder = notebook.entry.path.removesuffix(notebook.entry.name)
        more = [e.below(folder) for e in notebook.entries if e.path.startswith(folder)]
        known = [*found, *(e for e in more if e.path == "timestamp.txt")]  # the hand-in's own alone
        _take_files(taken, [e for e in more if e not in known and not is_zip(e)])
        taken.notebook = notebook.notebook
        taken.digest = _digest(notebook.content, taken)
    except UnreadableError as error:
        taken.refused = str(error)
        taken.digest = hashlib.sha256(taken.refused.encode()).hexdigest()
    if (beyond := len(taken.flags) - MAX_FLAGS) > 0:
        taken.flags[MAX_FLAGS:] = [f"and {beyond} more remarks of this kind"]
    return taken


def _require_ordinary(handed_in: Path) -> None:
    """A link in the place of a submission's folder would have us read another's."""
    name = visible(handed_in.name)
    if handed_in.is_symlink() or handed_in.parent.is_symlink():
        raise UnreadableError(f"{name} is no ordinary folder: hand in the folder itself.")


def ordinary_files(folder: Path) -> dict[str, bytes]:
    """The ordinary files of a folder, notebooks apart, by relative path."""
    taken = Taken()
    _take_files(taken, entries(folder, taken.flags))
    return taken.files


def beside(
    files: Mapping[str, bytes], released: Mapping[str, bytes], notebook: str
) -> dict[str, bytes]:
    """A student's files and the released ones together; where they clash the released stay.

    notebook: the name of the notebook's file, which no folder may take.
    """
    fixed = {*released, notebook}
    folders = {parent.as_posix() for name in fixed for parent in Path(name).parents}
    taken = fixed | set(files)

    def clashes(name: str) -> bool:
        return name in folders or any(parent.as_posix() in taken for parent in Path(name).parents)

    return {name: data for name, data in files.items() if not clashes(name)} | dict(released)


def _digest(notebook: bytes, taken: Taken) -> str:
    total = hashlib.sha256(notebook)
    for name, content in sorted(taken.files.items()):
        total.update(name.encode() + b"\0" + content)
    return total.hexdigest()


def _take_files(taken: Taken, found: list[Entry]) -> None:
    """Keep the files that lie beside the notebook, within the sizes allowed."""
    for entry in found:
        if entry.is_notebook:
            continue
        room = min(MAX_FILE, MAX_ALL - sum(map(len, taken.files.values())))
        try:
            taken.files[entry.path] = entry.read(room)
        except UnreadableError as error:
            taken.flags.append(str(error))
