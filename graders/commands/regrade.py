"""Grade a lab again after a judge or points changed: first say what changes, then --write it.

Example: gancourse regrade 05_first_gan, then gancourse regrade 05_first_gan --write
"""

import argparse
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, instructors_root
from graders.commands.alone import told
from graders.commands.progress import shown
from graders.engine.classes import GradingError, Terms, grade_class
from graders.engine.intake.reading import visible
from graders.engine.regrading import Change, look_ahead, regrade


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("lab", help="such as 05_first_gan")
    parser.add_argument("--write", action="store_true", help="change the grades, not only look")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="at a time")
    parser.add_argument("--unsafe", action="store_true", help="grade even without a jail")


def run(args: argparse.Namespace) -> int:
    """Look ahead, print what would change, and change it if asked to."""
    console = Console()
    grade = partial(_graded, console, Terms(jobs=args.jobs, unsafe=args.unsafe))
    try:
        root = instructors_root()
        with told():
            found = look_ahead(root, args.lab, grade)
            console.print(table(found) if found else "Nothing would change.")
            if found and args.write:
                regrade(root, args.lab, found, grade)
                console.print("Written. Marks by hand were kept; give feedback again.")
            elif found:
                console.print(f"Nothing was written: gancourse regrade {args.lab} --write does it.")
    except (NoCourseError, GradingError) as error:
        raise CommandError(str(error)) from None
    return 0


def _graded(console: Console, terms: Terms, root: Path, lab: str, resume: bool) -> None:
    """Grade with the bar, or the lines, of `gancourse autograde`."""
    with shown(lab, console) as listener:
        grade_class(root, lab, resume=resume, terms=terms, listener=listener)


def table(found: list[Change]) -> Table:
    """One row a changed score."""
    students = len({change.student for change in found})
    made = Table("student", "exercise", "before", "after", title=f"{students} would change")
    for change in found:
        before = "none" if change.before is None else f"{change.before:g}"
        name, exercise = escape(visible(change.student)), escape(visible(change.exercise))
        made.add_row(name, exercise, before, f"{change.after:g}")
    return made
