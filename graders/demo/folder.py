"""The demo's own folder: made anew at every run, and never one that somebody else made."""

import shutil
from pathlib import Path

from graders.variant import take_along

SENTINEL = ".gancourse-demo"
NAME = "demo"


class NotOursError(Exception):
    """The folder's place is taken by something that the demo did not make."""


def fresh(root: Path, lab: str) -> Path:
    """Make `root`/demo anew, a course of its own with one lab's source; returns it.

    Raises NotOursError, touching nothing, if there is a `demo` that no demo made.
    """
    folder = root / NAME
    if folder.is_symlink() or (folder.exists() and not (folder / SENTINEL).is_file()):
        raise NotOursError(f"{folder} exists and was not made by the demo: move it away first.")
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    (folder / SENTINEL).write_text("Made by `gancourse demo`, which replaces this folder.\n")
    shutil.copytree(root / "solutions" / lab, folder / "solutions" / lab)
    (folder / "course").mkdir()
    shutil.copy(root / "nbgrader_config.py", folder)
    take_along(root, folder)
    return folder
