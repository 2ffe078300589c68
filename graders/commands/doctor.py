"""Say what this machine can grade with, and how to get what is missing.

Example: gancourse doctor
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from gancourse.cli import CommandError
from gancourse.cluster.offers import Offer, approved
from graders.engine.intake.reading import visible
from graders.engine.run.pool import StartError, open_level

MEANING = {
    "nested": "a wall around the graders' template, and one of its own around every submission",
    "single": "one wall around every submission, each started afresh (seconds more each)",
    "none": "limits on time and memory, no wall; grading refuses unless told --unsafe",
}


@dataclass(frozen=True)
class Finding:
    """One thing looked at. fix: what to do about it, empty where all is well."""

    what: str
    found: str
    fix: str = ""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--scheduler", default="", metavar="ADDRESS",
        help="also what each worker of this Dask scheduler offers",
    )  # fmt: skip
    parser.add_argument("--quick", action="store_true", help="only look; start no jail")


def run(args: argparse.Namespace) -> int:
    """Print the findings and the level achieved; 1 where nothing better than "none" works."""
    findings = [f for f in (bubblewrap(), *switches(), data()) if f is not None]
    level = "not tried"
    if not args.quick:
        level, refusals = achieved()
        findings += refusals
    console = Console()
    console.print(table(findings))
    console.print(f"Jail: {level}" + (f" ({MEANING[level]})" if level in MEANING else ""))
    fit = not args.scheduler or workers(args.scheduler, console)
    return 1 if level == "none" or not fit else 0


def workers(address: str, console: Console) -> bool:
    """Print what each worker of a scheduler offers; whether any can grade for this machine."""
    from gancourse.cluster.calling import Cluster
    from gancourse.cluster.connecting import SchedulerGoneError

    try:
        with Cluster(address) as cluster:
            offers = cluster.offers()
    except SchedulerGoneError as error:
        raise CommandError(str(error)) from None
    _, why = approved(offers, lambda offer: offer.problem)
    console.print(table([_finding(name, offer, why) for name, offer in offers.items()]))
    return len(why) < len(offers)


def _finding(worker: str, offer: Offer | str, why: Mapping[str, str]) -> Finding:
    found = "nothing that can be told"
    if isinstance(offer, Offer):
        versions = f"course {offer.course}, Python {offer.python}, torch {offer.torch}"
        jobs = f"{offer.slots} jobs at a time, jail: {offer.level or 'none that can be had'}"
        found = f"{jobs}; {versions}, {offer.data}"
    return Finding(escape(visible(worker)), found, escape(visible(why.get(worker, ""))))


def table(findings: list[Finding]) -> Table:
    """One row a finding."""
    made = Table("looked at", "found", "what to do")
    for finding in findings:
        # Folders and messages of this system: neither markup nor a terminal's command.
        made.add_row(finding.what, escape(visible(finding.found)), finding.fix)
    return made


def bubblewrap() -> Finding:
    """The program that makes the outer wall."""
    if sys.platform != "linux":
        fix = "grade on Linux, in WSL 2, or in the container of docs/deploy"
        return Finding("system", sys.platform, fix)
    path = shutil.which("bwrap")
    if path is None:
        fix = "install it: apt install bubblewrap, or dnf install bubblewrap"
        return Finding("bubblewrap", "not installed", fix)
    said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    return Finding("bubblewrap", said.stdout.strip() or path)


SWITCHES = {
    "kernel/unprivileged_userns_clone": ("0", "sysctl -w kernel.unprivileged_userns_clone=1"),
    "user/max_user_namespaces": ("0", "sysctl -w user.max_user_namespaces=15000"),
    "kernel/apparmor_restrict_unprivileged_userns": (
        "1",
        "install docs/deploy/apparmor-gancourse (how: in its first lines)",
    ),
}


def switches() -> list[Finding]:
    """The kernel's settings that forbid namespaces to ordinary users."""
    found = []
    for name, (bad, fix) in SWITCHES.items():
        path = Path("/proc/sys", name)
        if path.is_file():
            value = path.read_text().strip()
            found.append(Finding(name.replace("/", "."), value, fix if value == bad else ""))
    return found


def data() -> Finding:
    """Where the jail finds digits."""
    folder = os.environ.get("GANCOURSE_DATA")
    if folder and Path(folder).is_dir():
        return Finding("GANCOURSE_DATA", folder)
    return Finding(
        "GANCOURSE_DATA", folder or "not set", "optional: without MNIST, bundled digits are used"
    )


def achieved() -> tuple[str, list[Finding]]:
    """The best level that really starts, and why the better ones do not."""
    refusals = []
    for level in ("nested", "single"):
        try:
            open_level(level).close()
        except StartError as error:
            last = str(error).strip().splitlines()[-1]
            refusals.append(Finding(f"{level} jail", last, FIXES[level]))
        else:
            return level, refusals
    return "none", refusals


FIXES = {
    "nested": "in Docker: not as root, with the options that docs/deploy/Containerfile gives; on "
    "Ubuntu 24.04: the AppArmor profile beside it; otherwise see the settings above",
    "single": "bubblewrap itself cannot make a wall here: see the settings above",
}
