"""Sort the zips of Moodle, Canvas or a folder into `submitted/`, and say who is missing.

Example: gancourse collect 05_first_gan submissions.zip --roster class.csv
"""

import argparse
from collections import Counter
from datetime import tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, instructors_root
from graders.collecting.collecting import Collected, collect
from graders.collecting.laying import Laid
from graders.collecting.rosters import read_roster
from graders.commands.alone import alone
from graders.commands.autograde import folded
from graders.engine.intake.reading import UnreadableError, visible

TOLD = 20
LONGEST = 1000


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("lab", help="such as 05_first_gan")
    parser.add_argument("zips", nargs="+", type=Path, metavar="ZIP", help="as downloaded")
    parser.add_argument("--roster", type=Path, metavar="CSV", help="Canvas's or Moodle's own")
    parser.add_argument(
        "--zone", default="", metavar="ZONE",
        help="of the zips' dates, such as Europe/Berlin (default: this machine's)",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Collect, and print a row for each student; 1 where a file could be given to nobody."""
    try:
        root, zone = instructors_root(), _zone(args.zone)
        _known(root, args.lab)
        roster = read_roster(args.roster) if args.roster else None
        with alone(root, "what was collected stays; collect again"):
            collected = collect(root, args.lab, args.zips, roster, zone)
    except (NoCourseError, UnreadableError) as error:
        raise CommandError(str(error)) from None
    _show(collected, args.lab, Console())
    return 1 if collected.told else 0


def _known(root: Path, lab: str) -> None:
    labs = sorted(path.name for path in (root / "course").iterdir() if path.is_dir())
    if lab not in labs:
        raise CommandError(f"no lab {lab!r} in course/; the labs are: {', '.join(labs)}")


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise CommandError(f"{name!r} is no time zone: write one such as Europe/Berlin") from None


def _show(collected: Collected, lab: str, console: Console) -> None:
    """The table, who is missing, what belongs to nobody, and what comes next."""
    console.print(_table(collected.rows))
    if collected.missing:
        names = sorted(f"{person.full or person.id}" for person in collected.missing)
        console.print(f"{len(names)} handed in nothing: {_safe(', '.join(names))}")
    for line in collected.told[:TOLD]:
        console.print(_safe(line))
    if len(collected.told) > TOLD:
        console.print(f"and {len(collected.told) - TOLD} more that belong to nobody")
    counts = Counter(row.what for row in collected.rows)
    console.print(", ".join(f"{count} {what}" for what, count in counts.items()) or "nobody")
    console.print(f"Next: gancourse autograde {lab}")


def _table(rows: list[Laid]) -> Table:
    made = Table("student", "name", "files", "handed in", "what", "remarks")
    for r in sorted(rows, key=lambda row: row.student):
        words = (r.student, r.name, str(r.files), r.when or "unknown", r.what, folded(r.remarks))
        made.add_row(*map(_safe, words))
    return made


def _safe(words: str) -> str:
    """Students' text is neither markup nor a terminal's command, nor longer than can be read."""
    shown = visible(words)
    return escape(shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…")
