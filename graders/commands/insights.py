"""Write a page that shows where the class struggles with a lab.

Example: gancourse insights 05_first_gan --to insights.html
"""

import argparse
from pathlib import Path

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, instructors_root
from graders.commands.alone import told


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("lab", help="such as 05_first_gan")
    parser.add_argument("--to", type=Path, metavar="FILE", help="default: insights/LAB.html")


def run(args: argparse.Namespace) -> int:
    """Write the page and say where it is."""
    try:
        root = instructors_root()
    except NoCourseError as error:
        raise CommandError(str(error)) from None
    target = args.to or root / "insights" / f"{args.lab}.html"
    text = insights_page(root, args.lab)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{target} cannot be written: {error.strerror}") from None
    print(f"{target}: open it in a browser. It names students: keep it to yourself.")
    return 0


def insights_page(root: Path, lab: str) -> str:
    """The page of a lab that was graded. Raises CommandError where it was not."""
    from nbgrader.api import MissingEntry
    from nbgrader.coursedir import CourseDirectory

    from graders.engine.classes import course_config
    from graders.engine.intake.submissions import places
    from graders.engine.write.gradebook import one_gradebook
    from graders.engine.write.records import store_beside
    from graders.insights.gathering import gather
    from graders.insights.page import page

    folders = CourseDirectory(config=course_config(root), root=str(root), assignment_id=lab)
    notebooks = {
        student: file
        for student, place, path in places(folders, folders.autograded_directory)
        if place == lab
        for file in path.glob("*.ipynb")
    }
    try:
        with told(), one_gradebook(folders.db_url, folders.course_id) as gradebook:
            store = store_beside(folders.db_url, root)
            return page(gather(gradebook, store, lab, notebooks))
    except MissingEntry:
        raise CommandError(
            f"the gradebook does not know {lab}: run `gancourse autograde {lab}` first"
        ) from None
