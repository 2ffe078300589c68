"""Reads answer files that students wrote, trusting nothing about them."""

import errno
import json
import math
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from graders.engine.intake.sheets import Cell, answers_in
from graders.engine.intake.skimming import MAX_PARTS, TooManyPartsError, skim
from graders.plain import Plain

MAX_SOURCE = 20 * 2**20
MAX_NOTEBOOK = 64 * 2**20  # with its outputs, which are not parsed
NOTEBOOK = re.compile(r"(?i)(?P<stem>.*)\.ipynb( ?\(\d+\))?(\.(txt|json))?", re.DOTALL)
"""A notebook's name, also as browsers and editors spoil it."""


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

    def request(self, beside: Mapping[str, int] | None = None) -> Plain:
        """The part of a load request that an answer gives. Raises UnreadableError.

        beside: files that may lie beside it and come along, each with the most bytes allowed.
        """
        request = self._code()
        if beside:
            request["files"] = read_beside(self.file.parent, beside)
        return request

    def _code(self) -> Plain:
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
        real = Path(os.path.realpath(file))
        return answers_in(_decoded(read_bytes(real), file.name))
    except UnreadableError:
        return []


def read_answer(file: Path) -> Plain:
    """The part of a load request that a file gives: its source, or its notebook's code cells."""
    file = Path(os.path.realpath(file))  # whoever names a link here means its target
    if NOTEBOOK.fullmatch(file.name):
        notebook = parse_notebook(read_bytes(file, MAX_NOTEBOOK), file.name)
        return {"cells": code_cells(notebook), "filename": file.name}
    content = read_bytes(file)
    if other := _other_kind(content):
        raise UnreadableError(f"{file.name} is {other}")
    return {"source": _decoded(content, file.name), "filename": file.name}


def read_beside(folder: Path, names: Mapping[str, int]) -> dict[str, np.ndarray | None]:
    """The bytes, uint8, of each file of a folder; None where there is none of its name.

    names: the most bytes each may have. Raises UnreadableError.
    """
    there = {name: os.path.lexists(folder / name) for name in names}
    return {
        name: np.frombuffer(read_bytes(folder / name, most), np.uint8) if there[name] else None
        for name, most in names.items()
    }


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
            raise UnreadableError(too_large(file.name, status.st_size, limit))
        return stream.read(limit + 1)[:limit]


def too_large(name: str, size: int, limit: int) -> str:
    """What is said of a file above its limit; both in bytes."""
    remedy = ": clear its outputs and save it again." if NOTEBOOK.fullmatch(name) else "."
    return f"{name} has {math.ceil(size / 2**20)} MiB, at most {limit // 2**20} are read{remedy}"


def _decoded(content: bytes, name: str) -> str:
    """UTF-8, with or without a byte order mark, or UTF-16 with one."""
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(
            f"{name} is not UTF-8 text: open it in your editor and save it as UTF-8."
        ) from None


def parse_notebook(content: bytes, name: str) -> dict[str, Any]:
    """A notebook of any nbformat as a dictionary with a list of cells, without their outputs."""
    if other := _other_kind(content):
        raise UnreadableError(f"{name} is {other}")
    try:
        data = json.loads(_needed(content, name))
    except (ValueError, RecursionError, MemoryError):
        raise UnreadableError(
            f"{name} is not a readable notebook (its JSON is damaged): "
            "open it in Jupyter, save it again, or start from a fresh copy."
        ) from None
    if isinstance(data, dict) and "cells" not in data and isinstance(data.get("worksheets"), list):
        sheets = [sheet for sheet in data["worksheets"] if isinstance(sheet, dict)]
        lists = [sheet["cells"] for sheet in sheets if isinstance(sheet.get("cells"), list)]
        data["cells"] = [cell for cells in lists for cell in cells]
    if not isinstance(data, dict) or not isinstance(data.get("cells"), list):
        raise UnreadableError(f"{name} is not a notebook: it has no list of cells.")
    return data


def _needed(content: bytes, name: str) -> str:
    """A notebook's text without what grading does not need."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        content = sound(_decoded(content, name)).encode()
    try:
        lean = skim(content)
    except TooManyPartsError:
        raise UnreadableError(
            f"{name} holds more than {MAX_PARTS:,} parts: clear its outputs and save it again."
        ) from None
    if len(lean) > MAX_SOURCE:
        raise UnreadableError(
            f"{name} has {len(lean) // 2**20} MiB of text besides its outputs, at most "
            f"{MAX_SOURCE // 2**20} are read: start from a fresh copy."
        )
    return _decoded(lean, name)


KINDS = (
    (("<",), "a web page: download the file itself, on GitHub with the button Download raw file."),
    (("version https://git-lfs",), "a pointer of Git LFS: get the file that it stands for with "
     "`git lfs pull`."),
    (("pk\x03\x04",), "a zip file under another name: hand in the notebook itself."),
    (("%pdf-",), "a PDF under another name: hand in the notebook itself."),
)  # fmt: skip
"""How what is no notebook begins, in small letters, and what is said of it."""
PACKED = (b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ")
OTHERS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\xd0\xcf\x11\xe0")
MERGING = re.compile(rb"^<<<<<<< ", re.MULTILINE)


def _other_kind(content: bytes) -> str:
    """What was saved in place of the file that was meant, and the remedy; or nothing."""
    if MERGING.search(content):
        return "half merged: choose in git between what stands after <<<<<<< and after =======."
    if content.startswith(PACKED):
        return "an archive under another name: hand in the notebook itself."
    if content.startswith(OTHERS):
        return "another program's file: hand in the notebook itself."
    start = content[:800].decode("utf-8-sig", "replace").replace("\0", "").strip("\ufffd \t\r\n")
    for beginnings, said in KINDS:
        if start.lower().startswith(beginnings):
            return said
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
