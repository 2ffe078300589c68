"""Takes in one submission: finds its notebook and files, refusing what is not an ordinary file."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graders.engine.intake.reading import (
    UnreadableError,
    parse_notebook,
    read_bytes,
    read_text,
    visible,
)

MAX_FILE = 8 * 2**20
MAX_ALL = 32 * 2**20
MAX_FILES = 200
MAX_PATH = 300
IGNORED = {".ipynb_checkpoints", "__pycache__", ".git", "feedback"}


@dataclass
class Taken:
    """What was handed in. notebook: parsed, or None where `refused` says why not."""

    notebook: dict[str, Any] | None = None
    refused: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)
    digest: str = ""


def take(folder: Path, name: str) -> Taken:
    """Read a submission's folder; `name` is what its notebook should be called, with suffix.

    Never raises for what a student did.
    """
    taken = Taken()
    try:
        _require_folder(folder)
        for path in _ordinary(folder, taken):
            _take_file(folder, path, taken)
        path = _find_notebook(folder, name, taken)
        taken.notebook = parse_notebook(read_text(path), path.name)
        taken.digest = _digest(path, taken)
    except UnreadableError as error:
        taken.refused = str(error)
        taken.digest = hashlib.sha256(taken.refused.encode()).hexdigest()
    return taken


def _require_folder(folder: Path) -> None:
    """A link in the place of a submission's folder would have us read another's."""
    if folder.is_symlink() or folder.parent.is_symlink() or not folder.is_dir():
        raise UnreadableError(f"{folder.name} is no ordinary folder: hand in the folder itself.")


def ordinary_files(folder: Path) -> dict[str, bytes]:
    """The ordinary files of a folder, notebooks apart, by relative path."""
    taken = Taken()
    for path in _ordinary(folder, taken):
        _take_file(folder, path, taken)
    return taken.files


def beside(
    files: Mapping[str, bytes], released: Mapping[str, bytes], notebook: str
) -> dict[str, bytes]:
    """A student's files and the released ones together; where they clash the released stay.

    notebook: the name of the notebook's file, which no folder may take.
    """
    fixed = {*released, notebook}

    def clashes(name: str) -> bool:
        inside = any(other.startswith(f"{name}/") for other in fixed)
        return inside or any(parent.as_posix() in fixed for parent in Path(name).parents)

    return {name: data for name, data in files.items() if not clashes(name)} | dict(released)


def _digest(notebook: Path, taken: Taken) -> str:
    total = hashlib.sha256(read_bytes(notebook))
    for name, content in sorted(taken.files.items()):
        total.update(name.encode() + b"\0" + content)
    return total.hexdigest()


def _ordinary(folder: Path, taken: Taken) -> Iterator[Path]:
    """The ordinary files at and below a folder; links and the like are flagged, not followed."""
    count = 0
    for base, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(f for f in folders if f not in IGNORED)
        for name in sorted([*names, *(f for f in folders if Path(base, f).is_symlink())]):
            count += 1
            if count > MAX_FILES:
                taken.flags.append(f"more than {MAX_FILES} files; the rest were not read")
                return
            path = Path(base, name)
            if problem := _unfit(path, folder):
                taken.flags.append(f"{_shown(path, folder)[:MAX_PATH]} {problem} and was not read")
            else:
                yield path


def _unfit(path: Path, folder: Path) -> str:
    """Why a file may not be copied, if so. Its name must work as it is, here and in the jail."""
    name = path.relative_to(folder).as_posix()
    if len(name) > MAX_PATH or visible(name) != name:
        return "has an odd name"
    if any(parent.suffix == ".ipynb" for parent in path.relative_to(folder).parents):
        return "lies in a folder that is named like a notebook"  # nbgrader would open it as one
    try:
        return "" if stat.S_ISREG(path.lstat().st_mode) else "is no ordinary file"
    except OSError:
        return "cannot be opened"


def _take_file(folder: Path, path: Path, taken: Taken) -> None:
    """Keep a file that lies beside the notebook, within the sizes allowed."""
    if path.suffix == ".ipynb":
        return
    room = min(MAX_FILE, MAX_ALL - sum(map(len, taken.files.values())))
    try:
        taken.files[_shown(path, folder)] = read_bytes(path, room)
    except UnreadableError as error:
        taken.flags.append(str(error))


def _find_notebook(folder: Path, name: str, taken: Taken) -> Path:
    """The notebook under its name, or the only one under another."""
    path = folder / name
    if path.is_symlink() or path.exists():
        return path
    others = sorted(folder.glob("*.ipynb")) if folder.is_dir() else []
    if len(others) == 1:
        taken.flags.append(f"{_shown(others[0], folder)} was taken for {name}")
        return others[0]
    if others:
        listed = ", ".join(_shown(other, folder) for other in others[:5])
        raise UnreadableError(f"None of the notebooks ({listed}) is called {name}: rename yours.")
    raise UnreadableError(f"No {name} was handed in: hand in the notebook under this name.")


def _shown(path: Path, folder: Path) -> str:
    """A path below the folder, with odd characters made visible."""
    return visible(path.relative_to(folder).as_posix())
