"""Lay the course's notebooks out in a new folder, from the installed package.

Example: gancourse start my-gans
"""

import argparse
from pathlib import Path

from gancourse.cli import CommandError
from gancourse.releases.files import ReleaseError, release_files, release_version
from gancourse.releases.renewing import start


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")


def run(args: argparse.Namespace) -> int:
    """Lay out, and say what to do next."""
    try:
        files = release_files()
        start(files, args.folder)
    except ReleaseError as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        raise CommandError(f"{args.folder} cannot be written: {error.strerror}") from None
    labs = sum(name.endswith(".ipynb") for name in files)
    print(f"{args.folder}: {labs} labs of gancourse {release_version()}.")
    print(f"Next: cd {args.folder}, then gancourse lab; README.md tells more.")
    return 0
