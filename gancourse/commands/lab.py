"""Open JupyterLab on the course, from any folder inside it."""

import argparse
import subprocess
import sys

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, find_root


def configure(parser: argparse.ArgumentParser) -> None:
    """What follows the command goes to JupyterLab, such as --no-browser or --port 8890."""
    parser.add_argument(
        "options",
        nargs=argparse.REMAINDER,
        help="options for JupyterLab, such as --no-browser or --port 8890",
    )


def run(args: argparse.Namespace) -> int:
    """Start JupyterLab with the repository root as its root; returns its exit status."""
    try:
        root = find_root()
    except NoCourseError as error:
        raise CommandError(str(error)) from None
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={root}"]
    return subprocess.call([*command, *args.options], cwd=root)
