"""The files of a hand-out, and a folder or zip of them: the same to the byte each time."""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

from gancourse.releases.files import LEFT, LEFT_ENDS
from graders.variant import FILE as VARIANT

FOLDERS = ("course", "gancourse", "graders")
FILES = (
    "pyproject.toml", "constraints.txt", "environment.yml", "nbgrader_config.py",
    "LICENSE", "LICENSE-PROSE",
    "docs/student-guide.md", "docs/data-and-measures.md", "docs/latent-explorer.md",
)  # fmt: skip
JUDGES = "graders/judges/"
README = "graders/handout/README.md"
DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold


class HandoutError(Exception):
    """A hand-out cannot be made; the message says why, and the remedy."""


def handout_files(root: Path, judges: bool = True) -> dict[str, Path]:
    """Where each file of a hand-out is to lie, with `/`, and where it lies now. Sorted.

    judges: whether a check on a student's machine is to say what it says at grading.
    Raises HandoutError where the course lacks one.
    """
    found = {name: root / name for name in FILES}
    if (root / VARIANT).exists():
        found[VARIANT] = root / VARIANT
    for folder in FOLDERS:
        found |= {path.relative_to(root).as_posix(): path for path in work(root / folder)}
    if not judges:
        found = {name: path for name, path in found.items() if not name.startswith(JUDGES)}
    found["README.md"] = root / README
    missing = sorted(name for name, path in found.items() if not path.is_file())
    if missing or not any(name.endswith(".ipynb") for name in found):
        raise HandoutError(
            f"the course lacks {', '.join(missing) or 'notebooks in course/'}: restore it, or "
            "release a lab with `nbgrader generate_assignment LAB --force`"
        )
    return dict(sorted(found.items()))


def work(folder: Path) -> Iterator[Path]:
    """The files below a folder that are part of the course; links are none."""
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        kept = inner.parts[:1] == ("clinic",) or not LEFT & set(inner.parts)
        if path.is_file() and not path.is_symlink() and kept and path.suffix not in LEFT_ENDS:
            yield path


def write_folder(files: dict[str, Path], target: Path) -> None:
    """Copy them into a new or empty folder. Raises HandoutError where it holds something."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise HandoutError(f"{target} is not empty: name a new folder")
    for name, path in files.items():
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


def write_zip(files: dict[str, Path], target: Path) -> None:
    """Pack them below a folder `gancourse/`, with one date for all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in files.items():
            entry = zipfile.ZipInfo(f"gancourse/{name}", DATE)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, path.read_bytes())
