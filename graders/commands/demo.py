"""Grade a small sample class before your eyes, and train the first GAN for about a minute.

Works in a new folder `demo/` and touches nothing else; a second run replaces only that.

Example: gancourse demo --no-train
"""

import argparse
import contextlib
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, instructors_root

LAB = "05_first_gan"
JAIL_MISSING = (
    "No jail can be had here (see `gancourse doctor`); these samples are ours and need none."
)
NEXT = f"""
What to open next, in [bold]demo/[/]:
  feedback/cleo/{LAB}/{LAB}.html   what a student gets back"""
TRAINED = "  samples.png, trained.ipynb   the solved lab, trained"
THEN = f"""\
[bold]uv run gancourse lab[/] opens JupyterLab; students start with course/{LAB}/{LAB}.ipynb.
This class in nbgrader's formgrader: [bold]cd demo && uv run gancourse lab[/], then the menu
Nbgrader > Formgrader."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--no-train", action="store_true", help="grade only; leave out the picture")


def run(args: argparse.Namespace) -> int:
    """Release, hand in, grade, show; returns 0 when everything worked."""
    from graders.demo.folder import NotOursError, fresh

    console = Console()
    try:
        root = instructors_root()
        course = fresh(root, LAB)
    except (NoCourseError, NotOursError) as error:
        raise CommandError(str(error)) from None
    grade(course, console)
    if not args.no_train:
        train(course, console)
    told = [NEXT, THEN] if args.no_train else [NEXT, TRAINED, THEN]
    console.print("\n".join(told), soft_wrap=True)
    return 0


def grade(course: Path, console: Console) -> None:
    """Release the lab, hand in five samples, autograde them, print the gradebook, give feedback."""
    from graders.commands.autograde import graded
    from graders.demo.samples import write_samples
    from graders.demo.showing import gradebook_table

    console.print(f"[bold]1[/] Releasing lab {LAB} with nbgrader, into a course of its own.")
    nbgrader(course, "generate_assignment")
    what = write_samples(course, LAB)
    class_ = ", ".join(f"{student} ({work})" for student, work in what.items())
    console.print(f"[bold]2[/] Students hand in: {class_}. Grading them.")
    options = {
        "lab": LAB,
        "student": "*",
        "jobs": 0,
        "resume": False,
        "unsafe": True,
        "cell_seconds": 0.0,
        "scheduler": "",
    }
    records, complete = graded(course, argparse.Namespace(**options), console)
    if any(record.level == "none" for record in records):
        console.print(JAIL_MISSING)
    if not complete:
        raise CommandError("not every sample could be graded; see the messages above")
    console.print(gradebook_table(course, LAB, what))
    console.print("[bold]3[/] Writing feedback.")
    nbgrader(course, "generate_feedback")


def train(course: Path, console: Console) -> None:
    """Train the solved lab in full and keep one picture of what it draws."""
    from gancourse.commands.train import measure
    from graders.demo.showing import save_picture

    console.print("[bold]4[/] Training the solved lab on real digits: about a minute of CPU time.")
    executed, picture = course / "trained.ipynb", course / "samples.png"
    notebook = course / "solutions" / LAB / f"{LAB}.ipynb"
    with _calm():
        metrics = measure(notebook, {"data": "auto", "seed": 0}, executed)
    alt = save_picture(executed, picture)
    distance = f"{metrics['digit_distance']:.0f}" if "digit_distance" in metrics else "?"
    console.print(f"Saved {course.name}/{picture.name}. {alt}", soft_wrap=True)
    console.print(f"Fréchet digit distance {distance}, on the data {metrics.get('data_source')!r}.")


def nbgrader(course: Path, step: str) -> None:
    """Run one of nbgrader's own steps on the demo's course. Raises CommandError."""
    from nbgrader.apps.api import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory

    from graders.engine.classes import course_config

    config = course_config(course)
    coursedir = CourseDirectory(config=config, root=str(course), assignment_id=LAB)
    with _calm():
        done = getattr(NbGraderAPI(coursedir, config=config), step)(LAB)
    if not done["success"]:
        raise CommandError(f"nbgrader's {step} failed: {done.get('error') or done.get('log')}")


@contextlib.contextmanager
def _calm() -> Iterator[None]:
    """nbgrader calls `alembic` by name, and logs every file: find the one, hush the other."""
    path, level = os.environ.get("PATH", ""), logging.root.manager.disable
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), path])
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        os.environ["PATH"] = path
        logging.disable(level)
