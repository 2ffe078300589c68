"""Write this year's variant of the course into a folder: last year's answers fail there.

Slopes, schedules and other values that an exercise could as well have otherwise are drawn by the
seed, and written into texts, stubs, solutions, plain asserts and judges alike. Years that follow
each other differ in every one. Work in the new folder from then on: release, hand out, grade.

Example: gancourse variant ../gans-2027 --seed 2027
"""

import argparse
from pathlib import Path

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, instructors_root


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")
    parser.add_argument("--seed", type=int, required=True, help="a whole number, such as the year")


def run(args: argparse.Namespace) -> int:
    """Write it, and say what differs."""
    from graders.questions.varied import VARIED
    from graders.yearly.writing import write_variant

    try:
        values = write_variant(instructors_root(), args.folder, args.seed)
    except NoCourseError as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        raise CommandError(f"{args.folder} cannot be written: {error.strerror}") from None
    print(f"{args.folder}: the course, with other values than as published in")
    for varied in VARIED:
        was, now = (str(value) for value in (varied.contract, values[varied.name]))
        print(f"  {', '.join(varied.exercises)}: {varied.name} {now} ({was})")
    print(f"Next: cd {args.folder}, then as with the course itself, from the release on.")
    return 0
