"""Write a page that ranks what entries to an open lab measured, under made-up names.

Example: gancourse leaderboard 14_capstone --to board.html
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, instructors_root

if TYPE_CHECKING:
    from graders.engine.write.records import Store


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("lab", help="such as 14_capstone")
    parser.add_argument("--to", type=Path, metavar="FILE", help="default: leaderboard/LAB.html")
    parser.add_argument("--who", metavar="ID", help="only print what a student is called there")


def run(args: argparse.Namespace) -> int:
    """Write the page and say where it is, or say one name. Raises CommandError."""
    from graders.engine.write.verdicts import read_verdicts
    from graders.leaderboard.entries import board
    from graders.leaderboard.names import names
    from graders.leaderboard.page import page

    try:
        root = instructors_root()
    except NoCourseError as error:
        raise CommandError(str(error)) from None
    store = course_store(root)
    verdicts = read_verdicts(store, args.lab)
    if not verdicts:
        raise CommandError(
            f"{args.lab} has no verdicts yet: run `gancourse autograde {args.lab}` first"
        )
    named = names(store.secret(), args.lab, verdicts)
    if args.who is not None:
        return tell(named.get(args.who), args.lab)
    target = args.to or root / "leaderboard" / f"{args.lab}.html"
    write(target, page(board(args.lab, verdicts, named)))
    return 0


def tell(name: str | None, lab: str) -> int:
    """Print a name."""
    if name is None:
        raise CommandError(f"nobody of this ID handed in {lab}")
    print(name)
    return 0


def write(target: Path, text: str) -> None:
    """Write the page, and say where it is."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{target} cannot be written: {error.strerror}") from None
    print(f"{target}: open it in a browser. It names no student.")


def course_store(root: Path) -> "Store":
    """Where grading keeps its secret and its verdicts."""
    from nbgrader.coursedir import CourseDirectory

    from graders.engine.classes import course_config
    from graders.engine.write.records import store_beside

    folders = CourseDirectory(config=course_config(root), root=str(root))
    return store_beside(folders.db_url, root)
