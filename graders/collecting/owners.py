"""Whose a file in a class's zip is, as Moodle, Canvas or a plain folder names it.

Moodle: `Ada Lovelace_1234567_assignsubmission_file_/05_first_gan.ipynb`, or flat with `_` for `/`.
Canvas: `lovelaceada_LATE_4711_98765_05_first_gan-1.ipynb`, where -1 is the first resubmission.
Plain: `ada/05_first_gan.ipynb`, `ada/05_first_gan/...`, `ada_05_first_gan.ipynb` or `ada.ipynb`,
perhaps all of them in one folder more.

Only where a place begins does it say whose the file is: what follows the platform's own words is
the student's, who may write somebody else's name there.
"""

import re
from dataclasses import dataclass

from graders.engine.intake.finding import plain
from graders.engine.intake.reading import NOTEBOOK

# A folder ends with Moodle's words, and so the last of them count; a file's name goes on.
MOODLE_FOLDER = re.compile(
    r"(?P<name>[^/]+)_(?P<number>[0-9]+)_assignsubmission_[a-z]+_?/(?P<file>.+)", re.DOTALL
)
MOODLE_FILE = re.compile(
    r"(?P<name>[^/]+?)_(?P<number>[0-9]+)_assignsubmission_[a-z]+_(?P<file>.+)", re.DOTALL
)
CANVAS = re.compile(
    r"(?P<name>[^_/]+)_(?P<late>LATE_)?(?P<number>[0-9]+)_[0-9]+_(?P<file>[^/]+)", re.DOTALL
)
AGAIN = re.compile(r"(?P<stem>.*)-(?P<times>\d{1,3})(?P<end>\.\w+)", re.DOTALL)


@dataclass(frozen=True)
class Owner:
    """Who handed in. number: the platform's own, or empty; name: as the platform writes it."""

    system: str
    name: str
    number: str = ""

    @property
    def key(self) -> str:
        """What tells this one from the others of the same zip."""
        return self.number or self.name


@dataclass(frozen=True)
class Owned:
    """A file of one owner. path: below the hand-in; times: how often it was handed in before."""

    owner: Owner
    path: str
    late: bool = False
    times: int = 0


def owned(path: str, lab: str, top: str = "") -> Owned | None:
    """Whose the file of this place in a zip is; None where it cannot be told.

    top: the folder that all of the zip's files lie in, with its slash (see `common_top`).
    """
    below = path.removeprefix(top)
    if found := _platforms(path, lab) or _platforms(below, lab):
        return found
    first, _, rest = below.partition("/")
    if rest:
        inner, _, deeper = rest.partition("/")
        return Owned(Owner("plain", first), deeper if deeper and inner == lab else rest)
    name = _named(first, lab)
    return Owned(Owner("plain", name), first) if name else None


def _platforms(path: str, lab: str) -> Owned | None:
    """Whose the file is where the path begins as Moodle or Canvas would have it."""
    if found := MOODLE_FOLDER.fullmatch(path):
        return Owned(Owner("Moodle", found["name"], found["number"]), found["file"])
    if found := CANVAS.fullmatch(path):
        file, times = _first_name(found["file"], lab)
        owner = Owner("Canvas", found["name"], found["number"])
        return Owned(owner, file, found["late"] is not None, times)
    if found := MOODLE_FILE.fullmatch(path):
        return Owned(Owner("Moodle", found["name"], found["number"]), found["file"])
    return None


def common_top(paths: list[str], lab: str) -> str:
    """The folder, with its slash, that holds the students' folders; empty where these come first.

    One student's folder alone is not taken for it: below lies the lab, not a student.
    """
    tops = {path.partition("/")[0] for path in paths}
    inside = [path.partition("/")[2] for path in paths]
    if len(tops) != 1 or not all(inside):
        return ""
    folders = {rest.partition("/")[0] for rest in inside if "/" in rest}
    if folders - {lab} or not any(NOTEBOOK.fullmatch(rest) for rest in inside):
        return f"{tops.pop()}/" if folders - {lab} else ""
    several = len({_named(rest, lab) for rest in inside} - {""}) > 1
    return f"{tops.pop()}/" if several else ""


def _first_name(file: str, lab: str) -> tuple[str, int]:
    """A name without Canvas's count of resubmissions, where that makes it the lab's."""
    found = AGAIN.fullmatch(file)
    if found and plain(found["stem"]) == plain(lab):
        return found["stem"] + found["end"], int(found["times"])
    return file, 0


def _named(file: str, lab: str) -> str:
    """The student that a lone file's name holds, if any: `ada_05_first_gan.ipynb`, `ada.zip`."""
    stem = file.rpartition(".")[0]
    for joint in ("_", "-", " "):
        stem = stem.removesuffix(joint + lab).removeprefix(lab + joint)
    return "" if plain(stem) == plain(lab) else stem.strip()
