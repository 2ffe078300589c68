"""Reads answer files that students wrote, trusting nothing about them."""

import errno
import json
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graders.engine.intake.sheets import Cell, answers_in
from graders.plain import Plain

MAX_SOURCE = 20 * 2**20


class UnreadableError(Exception):
    """A file that cannot be graded; the message names it and the remedy, in printable words."""

    def __init__(self, message: str) -> None:
        super().__init__(visible(message))


@dataclass(frozen=True)
class Answer:
    """One answer to be judged; `key` names it in reports: a file's path, or `PATH::right_mine`."""

    key: str
    file: Path
    cell: Cell | None = None
    missing: str = ""  # the name of an answer that the file should have

    def request(self) -> Plain:
        """The part of a load request that an answer gives. Raises UnreadableError."""
        if self.cell is not None:
            return {"source": self.cell.source, "filename": self.file.name}
        request = read_answer(self.file)
        if self.missing:
            raise UnreadableError(f"{self.file.name} has no answer named {self.missing}.")
        return request


def answers_of(path: Path) -> list[Answer]:
    """The answers that a path names: a file, all the answers of a sheet, or one: `PATH::NAME`.

    What cannot be read is one answer, whose `request` raises.
    """
    file, name = path, ""
    if not os.path.exists(path) and "::" in str(path):
        before, _, name = str(path).partition("::")
        file = Path(before)
    picked = [cell for cell in _cells(file) if name in ("", cell.name, cell.id)]
    found = [Answer(f"{file}::{cell.id}", file, cell) for cell in picked]
    return found or [Answer(str(path), file, missing=name)]


def _cells(file: Path) -> list[Cell]:
    if file.suffix != ".py":
        return []
    try:
        return answers_in(read_text(file.resolve()))
    except UnreadableError:
        return []


def read_answer(file: Path) -> Plain:
    """The part of a load request that a file gives: its source, or its notebook's code cells."""
    text = read_text(file.resolve())  # whoever names a link here means its target
    if other := _other_kind(text):
        raise UnreadableError(f"{file.name} is {other}")
    if file.suffix == ".ipynb":
        return {"cells": code_cells(parse_notebook(text, file.name)), "filename": file.name}
    return {"source": text, "filename": file.name}


def read_bytes(file: Path, limit: int = MAX_SOURCE) -> bytes:
    """A regular file's content. Raises UnreadableError for anything else, and above `limit`.

    Never follows a link and never waits, as opening a FIFO would.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(file, flags | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        raise UnreadableError(f"{file.name} does not exist: check the path.") from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise UnreadableError(f"{file.name} is a link: hand in the file itself.") from None
        raise UnreadableError(f"{file.name} cannot be opened: {error.strerror}.") from None
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        raise UnreadableError(f"{file.name} is no ordinary file: hand in the file itself.")
    with os.fdopen(handle, "rb") as stream:
        if status.st_size > limit:
            size = status.st_size / 2**20
            raise UnreadableError(
                f"{file.name} has {size:.0f} MiB, at most {limit / 2**20:.0f} are read: "
                "clear its outputs and save it again."
            )
        return stream.read(limit + 1)[:limit]


def read_text(file: Path) -> str:
    """As `read_bytes`, decoded: UTF-8, with or without a byte order mark, or UTF-16 with one."""
    content = read_bytes(file)
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(
            f"{file.name} is not UTF-8 text: open it in your editor and save it as UTF-8."
        ) from None


def parse_notebook(text: str, name: str) -> dict[str, Any]:
    """A notebook's JSON, of any nbformat, as a dictionary with a list of cells."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError, MemoryError):
        if other := _other_kind(text):
            raise UnreadableError(f"{name} is {other}") from None
        raise UnreadableError(
            f"{name} is not a readable notebook (its JSON is damaged): "
            "open it in Jupyter, save it again, or start from a fresh copy."
        ) from None
    if isinstance(data, dict) and "cells" not in data and isinstance(data.get("worksheets"), list):
        sheets = [sheet for sheet in data["worksheets"] if isinstance(sheet, dict)]
        data["cells"] = [c for sheet in sheets for c in sheet.get("cells", []) or []]
    if not isinstance(data, dict) or not isinstance(data.get("cells"), list):
        raise UnreadableError(f"{name} is not a notebook: it has no list of cells.")
    return data


def _other_kind(text: str) -> str:
    """What was saved in place of the file that was meant, and the remedy; or nothing."""
    start = text[:400].strip().lower()
    if start.startswith(("<!doctype html", "<html")):
        return "a web page: download the file itself, on GitHub with the button Download raw file."
    if start.startswith("version https://git-lfs"):
        return "a pointer of Git LFS: get the file that it stands for with `git lfs pull`."
    return ""


def source_of(cell: dict[str, Any]) -> str:
    """A cell's source, whether saved as text or as lines; nbformat 3 calls it input."""
    source = cell.get("source", cell.get("input", ""))
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    return sound(source) if isinstance(source, str) else ""


def sound(text: str) -> str:
    """Text that can be written as UTF-8: halves of characters, which JSON allows, are replaced."""
    return text.encode("utf-8", "replace").decode()


def visible(text: str) -> str:
    """Text in which control characters, broken ones and the like are spelled out.

    A file's name may hold any of them, and ends up in notebooks, logs and terminals.
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def code_cells(notebook: dict[str, Any]) -> list[Plain]:
    """`{"source", "solution"}` of each code cell, as `loading.load_cells` takes them.

    A marked solution counts as code even if its cell was turned into text.
    """
    found = []
    for cell in notebook["cells"]:
        if isinstance(cell, dict):
            solution = mark_of(cell).get("solution") is True
            code = cell.get("cell_type") == "code"
            if code or (solution and mark_of(cell).get("cell_type") == "code"):
                found.append({"source": source_of(cell), "solution": solution})
    return found


def mark_of(cell: dict[str, Any]) -> dict[str, Any]:
    """A cell's nbgrader metadata, or nothing."""
    metadata = cell.get("metadata")
    mark = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return mark if isinstance(mark, dict) else {}
