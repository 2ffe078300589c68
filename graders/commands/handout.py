"""Pack what students get into a folder or a zip: notebooks, packages, no solutions.

Example: gancourse handout gancourse-students.zip
"""

import argparse
from pathlib import Path

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, instructors_root
from graders.handout.packing import HandoutError, handout_files, write_folder, write_zip


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("target", type=Path, metavar="DIR|ZIP", help="a zip by its ending")
    parser.add_argument(
        "--without-judges",
        action="store_true",
        help="checks then run the plain asserts alone, and the verdict comes at grading",
    )


def run(args: argparse.Namespace) -> int:
    """Pack, and say what is in it."""
    try:
        files = handout_files(instructors_root(), not args.without_judges)
        pack = write_zip if args.target.suffix.lower() == ".zip" else write_folder
        pack(files, args.target)
    except (NoCourseError, HandoutError) as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        raise CommandError(f"{args.target} cannot be written: {error.strerror}") from None
    labs = sorted({name.split("/")[1] for name in files if name.startswith("course/")})
    print(f"{args.target}: {len(files)} files, the labs {', '.join(labs)}, and {left_out(args)}.")
    print("Students unpack it and follow its README.md.")
    return 0


def left_out(args: argparse.Namespace) -> str:
    """What students do not get."""
    return "neither solutions nor judges" if args.without_judges else "no solution"
