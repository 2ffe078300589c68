"""Finds the course on disk, so that commands work from any folder inside it."""

from pathlib import Path

MARK = "nbgrader_config.py"


class NoCourseError(Exception):
    """No folder of the course was found; the message says where and what to do."""


def find_root(start: Path | None = None) -> Path:
    """The nearest folder at or above `start` (the working folder when None) with the course.

    Raises NoCourseError outside the course.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / MARK).is_file() and (folder / "course").is_dir():
            return folder
    raise NoCourseError(f"{here} is not inside the course: change into the folder that you cloned.")


def instructors_root(start: Path | None = None) -> Path:
    """As `find_root`, where solutions are. Raises NoCourseError in what students were handed."""
    root = find_root(start)
    if not (root / "solutions").is_dir():
        raise NoCourseError(
            f"{root} has no solutions/: this command is the instructor's, and needs their copy."
        )
    return root


def source_notebook(root: Path, lab: str) -> Path:
    """The solved notebook of a lab. Raises NoCourseError, naming the labs that exist."""
    path = root / "solutions" / lab / f"{lab}.ipynb"
    if not (root / "solutions").is_dir():
        instructors_root(root)
    if not path.is_file():
        raise NoCourseError(f"no lab {lab!r}; the labs are: {', '.join(labs(root)) or 'none'}")
    return path


def released_notebook(lab: str, start: Path | None = None) -> Path:
    """The students' notebook of a lab. Raises NoCourseError where there is none."""
    root = find_root(start)
    path = root / "course" / lab / f"{lab}.ipynb"
    if not path.is_file():
        raise NoCourseError(f"{path} is missing: take it from what you were handed out.")
    return path


def labs(root: Path) -> list[str]:
    """The names of the labs that have a solved notebook, in course order."""
    return sorted(path.parent.name for path in root.glob("solutions/*/*.ipynb"))
