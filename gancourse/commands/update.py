"""Bring a folder that `gancourse start` made to the installed release; your answers stay.

Save and close its notebooks first. Cells are merged one by one: what only the course changed is
brought in, what only you changed stays, and where both did, both versions stand. The notebooks
as they were before are kept in .release/before/.

Example: gancourse update my-gans
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from gancourse.cli import CommandError
from gancourse.releases.files import ReleaseError, release_files, release_version
from gancourse.releases.renewing import Renewed, update, version_of


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "folder", type=Path, metavar="DIR", nargs="?", default=Path(), help="default: this one"
    )


def run(args: argparse.Namespace) -> int:
    """Update, and print what that did."""
    try:
        before = version_of(args.folder)
        renewed = update(release_files(), args.folder)
    except ReleaseError as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        raise CommandError(f"{error.filename or args.folder}: {error.strerror}") from None
    print(f"{args.folder}: from release {before or 'unknown'} to {release_version()}.")
    if renewed:
        Console().print(table(renewed))
    else:
        print("Nothing was to do.")
    return 0


def table(renewed: Sequence[Renewed]) -> Table:
    """A row for each file that was touched."""
    made = Table("file", "what was done")
    for heading in ("answers that stay", "cells brought", "cells in both versions"):
        made.add_column(heading, justify="right")
    for one in renewed:
        counts = (one.answers, one.brought, one.twice)
        made.add_row(escape(one.name), escape(one.what), *(str(n) if n else "" for n in counts))
    return made
