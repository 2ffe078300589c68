"""Lays a release out in a folder, and renews a folder that an older one was laid out in."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gancourse.releases.cells import merge
from gancourse.releases.files import KEPT, ReleaseError, release_version

VERSION = "version"


@dataclass(frozen=True)
class Renewed:
    """One file that an update touched. what: in a word or two.

    answers: that stayed as they were; brought: cells that came; twice: cells of which both
    versions stand now.
    """

    name: str
    what: str
    answers: int = 0
    brought: int = 0
    twice: int = 0


def start(files: Mapping[str, Path], folder: Path) -> None:
    """Lay the files out in a new or empty folder. Raises ReleaseError where it holds something."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ReleaseError(
            f"{folder} is not empty: name a new folder, or bring this one up to date with "
            f"`gancourse update {folder}`"
        )
    for name, path in files.items():
        _copy(path, folder / name)
    _remember(files, folder)


def update(files: Mapping[str, Path], folder: Path) -> list[Renewed]:
    """Bring the folder to this release; what was touched. Raises ReleaseError."""
    if not any(folder.glob("course/*/*.ipynb")):
        raise ReleaseError(
            f"{folder} holds no course/ with notebooks: name the folder that `gancourse start` "
            "made, or make one with it"
        )
    renewed = [one for name, path in files.items() for one in _renewed(name, path, folder)]
    _remember(files, folder)
    return renewed


def version_of(folder: Path) -> str:
    """The release that a folder was brought to last; "" where nobody noted it."""
    path = folder / KEPT / VERSION
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""


def _renewed(name: str, path: Path, folder: Path) -> Iterator[Renewed]:
    """Bring one file up to date; nothing where nothing is to do."""
    mine, was, new = folder / name, folder / KEPT / name, path.read_bytes()
    base = was.read_bytes() if was.is_file() else None
    if not mine.is_file():
        _write(mine, new)
        yield Renewed(name, "new")
    elif mine.read_bytes() == new or base == new:
        return
    elif mine.read_bytes() == base:
        _write(mine, new)
        yield Renewed(name, "replaced: you had not changed it")
    else:
        yield _both_changed(name, base, new, folder)


def _both_changed(name: str, base: bytes | None, new: bytes, folder: Path) -> Renewed:
    """Merge a notebook; beside any other file, or one that cannot be read, put the new one."""
    mine = folder / name
    if not name.endswith(".ipynb") or (own := _notebook(mine.read_bytes())) is None:
        beside = mine.with_name(f"{mine.stem}.new{mine.suffix}")
        _write(beside, new)
        return Renewed(name, f"yours stays; the new one is {beside.name}")
    fresh = _notebook(new)
    assert fresh is not None  # a release's notebooks can be read
    made = merge(own, _notebook(base) if base else None, fresh)
    text = json.dumps(made.notebook, ensure_ascii=False, indent=1) + "\n"
    if made.notebook["cells"] != own["cells"]:
        _copy(mine, _before(folder) / name)
        _write(mine, text.encode())
    return Renewed(name, "merged", made.answers, made.brought, made.twice)


def _notebook(content: bytes) -> dict[str, Any] | None:
    """None for what is no notebook of cells."""
    try:
        data = json.loads(content)
        good = all(isinstance(c, dict) and "cell_type" in c for c in data["cells"])
    except (ValueError, TypeError, KeyError):
        return None
    return data if good else None


def _before(folder: Path) -> Path:
    """Where an update keeps what it replaced."""
    return folder / KEPT / "before" / (version_of(folder) or "unknown")


def _remember(files: Mapping[str, Path], folder: Path) -> None:
    for name, path in files.items():
        _copy(path, folder / KEPT / name)
    (folder / KEPT / VERSION).write_text(release_version() + "\n", encoding="utf-8")


def _copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)


def _write(path: Path, content: bytes) -> None:
    """All of it or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_bytes(content)
    draft.replace(path)
