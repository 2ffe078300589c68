"""Open JupyterLab on the course, from any folder inside it.

Example: gancourse lab
"""

import argparse
import subprocess
import sys

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, find_root


def configure(parser: argparse.ArgumentParser) -> None:
    """Everything after `--` goes to JupyterLab."""
    parser.add_argument(
        "options",
        nargs="*",
        help="options for JupyterLab after `--`, such as: gancourse lab -- --no-browser",
    )


def run(args: argparse.Namespace) -> int:
    """Start JupyterLab with the repository root as its root; returns its exit status."""
    try:
        root = find_root()
    except NoCourseError as error:
        raise CommandError(str(error)) from None
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={root}"]
    return subprocess.call([*command, *args.options], cwd=root)
