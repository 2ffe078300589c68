"""Grade everything that was handed in for a lab into the gradebook.

Example: gancourse autograde 05_first_gan --student ada
"""

import argparse
import logging
import statistics
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, instructors_root
from graders.commands.progress import shown
from graders.engine.intake.reading import visible
from graders.engine.write.listening import Noting
from graders.engine.write.records import Record
from graders.limits import CELL_SECONDS

REMARKS = 3


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("lab", help="such as 05_first_gan")
    parser.add_argument("--student", default="*", metavar="ID", help="only this one")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="at a time")
    parser.add_argument("--resume", action="store_true", help="only what has no grade yet")
    parser.add_argument(
        "--cell-seconds", type=float, default=0.0, metavar="S",
        help=f"CPU time of one cell (default: {CELL_SECONDS:g})",
    )  # fmt: skip
    parser.add_argument(
        "--scheduler", default="", metavar="ADDRESS",
        help="of a Dask scheduler, such as tcp://10.0.0.1:8786: run the jobs there",
    )  # fmt: skip
    parser.add_argument("--unsafe", action="store_true", help="grade even without a jail")


def run(args: argparse.Namespace) -> int:
    """Grade with a progress bar and print a summary; 1 if a submission could not be graded."""
    try:
        root = instructors_root()
    except NoCourseError as error:
        raise CommandError(str(error)) from None
    console = Console()
    records, complete = graded(root, args, console)
    console.print(table(records))
    console.print(summary(records))
    return 0 if complete else 1


def graded(root: Path, args: argparse.Namespace, console: Console) -> tuple[list[Record], bool]:
    """The records of this run, and whether every submission got one."""
    from graders.engine.classes import GradingError, Terms, grade_class

    names = ("jobs", "unsafe", "cell_seconds", "scheduler")
    terms = Terms(**{name: getattr(args, name) for name in names})
    with shown(args.lab, console) as listener:
        noting = Noting(listener)
        try:
            grade_class(
                root,
                args.lab,
                student=args.student,
                resume=args.resume,
                terms=terms,
                listener=noting,
            )
        except GradingError as error:
            if not noting.records:
                raise CommandError(str(error)) from None
            logging.getLogger("gancourse").error("%s", error)
            return noting.records, False
    return noting.records, True


def table(records: list[Record]) -> Table:
    """One row a submission: points, time, limits met, oddities."""
    made = Table("student", "points", "of", "seconds", "jail", "limits met", "remarks")
    for r in sorted(records, key=lambda r: r.student):
        numbers = (f"{r.points:g}", f"{r.max_points:g}", f"{r.seconds:.1f}")
        # A file's name must be neither markup nor a terminal's command.
        words = map(visible, (", ".join(r.limits), folded(r.remarks)))
        made.add_row(escape(visible(r.student)), *numbers, r.level, *map(escape, words))
    return made


def folded(remarks: Sequence[str]) -> str:
    """The first few remarks; the graded notebook's page tells all."""
    more = len(remarks) - REMARKS
    return "; ".join([*remarks[:REMARKS], *([f"and {more} more"] if more > 0 else [])])


def summary(records: Sequence[Record]) -> str:
    """One line on the whole class."""
    points = [record.points for record in records]
    if not points:
        return "nothing to grade"
    zeros, refused = sum(p == 0 for p in points), sum(bool(r.refused) for r in records)
    return (
        f"{len(points)} graded: {statistics.fmean(points):.1f} of {records[0].max_points:g} points "
        f"in the mean, {statistics.median(points):g} in the median; {zeros} with none; "
        f"{refused} could not be read; {sum(bool(r.limits) for r in records)} met a limit; "
        f"{sum(record.seconds for record in records):.0f} s in all jobs"
    )
