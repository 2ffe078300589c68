"""Grade everything that was handed in for a lab into the gradebook."""

import argparse
import logging
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, find_root
from graders.engine.intake.reading import visible
from graders.engine.write.records import Record


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("lab", help="such as 05_first_gan")
    parser.add_argument("--student", default="*", metavar="ID", help="only this one")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="at a time")
    parser.add_argument("--resume", action="store_true", help="only what has no grade yet")
    parser.add_argument("--unsafe", action="store_true", help="grade even without a jail")


def run(args: argparse.Namespace) -> int:
    """Grade with a progress bar and print a summary; 1 if a submission could not be graded."""
    try:
        root = find_root()
    except NoCourseError as error:
        raise CommandError(str(error)) from None
    console = Console()
    records, complete = graded(root, args, console)
    console.print(table(records))
    return 0 if complete else 1


def graded(root: Path, args: argparse.Namespace, console: Console) -> tuple[list[Record], bool]:
    """The records of this run, and whether every submission got one."""
    from graders.engine.classes import GradingError, grade_class

    records: list[Record] = []
    with Progress(
        TextColumn(args.lab), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
        console=console,
    ) as progress:  # fmt: skip
        bar = progress.add_task(args.lab, total=None)

        def on_record(record: Record) -> None:
            records.append(record)
            progress.advance(bar)

        try:
            grade_class(
                root,
                args.lab,
                student=args.student,
                jobs=args.jobs,
                resume=args.resume,
                unsafe=args.unsafe,
                on_start=lambda count: progress.update(bar, total=count),
                on_record=on_record,
            )
        except GradingError as error:
            if not records:
                raise CommandError(str(error)) from None
            logging.getLogger("gancourse").error("%s", error)
            return records, False
    return records, True


def table(records: list[Record]) -> Table:
    """One row a submission: points, time, limits met, oddities."""
    made = Table("student", "points", "of", "seconds", "jail", "limits met", "remarks")
    for r in sorted(records, key=lambda r: r.student):
        numbers = (f"{r.points:g}", f"{r.max_points:g}", f"{r.seconds:.1f}")
        # A file's name must be neither markup nor a terminal's command.
        words = map(visible, (", ".join(r.limits), "; ".join(r.remarks)))
        made.add_row(escape(visible(r.student)), *numbers, r.level, *map(escape, words))
    return made
