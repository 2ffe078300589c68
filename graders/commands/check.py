"""Judge answers in files: the points, and every criterion with its hint.

Example: gancourse check 05_first_gan.get_noise my_answer.py
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from gancourse.cli import CommandError
from graders.criteria import Verdict
from graders.exercise import UnknownExerciseError
from graders.report import as_text

FILES = "a .py or .ipynb file, a sheet of many answers, or one of them: SHEET::NAME"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("exercise", help="such as 05_first_gan.get_noise")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=FILES)
    parser.add_argument("--json", action="store_true", help="one JSON object an answer")
    parser.add_argument("--seed", type=int, help="fix the questions (default: fresh ones)")


def run(args: argparse.Namespace) -> int:
    """Judge every file; 0 whatever the verdicts. Raises CommandError for an unknown exercise."""
    if args.seed is not None and args.seed < 0:
        raise CommandError("--seed takes a number from 0 up")
    try:
        for name, verdict in verdicts(args):
            print(as_json(name, verdict) if args.json else as_lines(name, verdict), flush=True)
    except UnknownExerciseError as error:
        raise CommandError(str(error)) from None
    return 0


def verdicts(args: argparse.Namespace) -> Iterator[tuple[str, Verdict]]:
    """Of the judges, or what the plain asserts say where these were not handed out."""
    from graders.asserting import judges_here

    if judges_here():
        from graders.engine.files import check_files

        return check_files(args.exercise, args.files, seed=args.seed, warn=warn)
    from graders.engine.run.asserts import assert_files

    return assert_files(args.exercise, args.files)


def warn(reason: str) -> None:
    """One line on stderr."""
    print(f"gancourse: {reason}", file=sys.stderr)


def as_lines(name: str, verdict: Verdict) -> str:
    """The file's name and the verdict; what a student's text holds beside letters is spelled out.

    A terminal would obey it, and half a character could not be printed at all.
    """
    from graders.engine.intake.reading import visible

    criteria = (replace(c, hint=visible(c.hint)) for c in verdict.criteria)
    return f"{visible(name)}\n{as_text(replace(verdict, criteria=tuple(criteria)))}"


def as_json(name: str, verdict: Verdict) -> str:
    """One line of JSON for one answer."""
    criteria = [{"name": c.name, "passed": c.passed, "hint": c.hint} for c in verdict.criteria]
    return json.dumps(
        {
            "file": name,
            "exercise": verdict.exercise,
            "points": verdict.points if verdict.graded else None,
            "max_points": verdict.max_points,
            "passed": verdict.passed,
            "criteria": criteria,
            "seconds": round(verdict.seconds, 4),
        }
    )
