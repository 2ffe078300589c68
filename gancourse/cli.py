"""The `gancourse` command: finds its subcommands through entry points and runs one.

A subcommand is a module with a docstring (its help; an example ends it), `configure(parser)` and
`run(args) -> int`.
"""

import argparse
import io
import sys
from collections.abc import Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import Protocol, cast

GROUP = "gancourse.commands"
IRIS = "rfc3987_syntax"


class Command(Protocol):
    """The shape of a subcommand's module."""

    __doc__: str | None

    def configure(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, args: argparse.Namespace) -> int: ...


class CommandError(Exception):
    """Bad input, told to the user in one line that names the remedy; exit status 2."""


def load(entry: EntryPoint) -> Command:
    """Import a subcommand's module. Its heavy imports wait until it runs."""
    return cast(Command, entry.load())


def parser(names: Sequence[str]) -> argparse.ArgumentParser:
    """The command line of the named subcommands; only their modules are imported."""
    top = argparse.ArgumentParser(prog="gancourse", description="A graded course on GANs.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for entry in sorted(entry_points(group=GROUP), key=lambda e: e.name):
        if entry.name in names:
            command = load(entry)
            summary = (command.__doc__ or "").strip()
            sub = commands.add_parser(
                entry.name,
                help=summary.split("\n")[0],
                description=summary,
                formatter_class=argparse.RawDescriptionHelpFormatter,
            )
            command.configure(sub)
            sub.set_defaults(run=command.run)
    return top


def spell_out_what_cannot_be_printed() -> None:
    """In a terminal or pipe that knows few letters, a student's name must not end a command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def leave_out_iris() -> None:
    """Import nbformat, whenever that happens, in a fifth of its time.

    jsonschema, which it imports, builds a parser of internationalised addresses if it can. That
    takes over a second, and no schema of a notebook speaks of such addresses.
    """
    sys.modules.setdefault(IRIS, None)  # type: ignore[arg-type]


def main(argv: list[str] | None = None) -> int:
    """Run one subcommand; returns the exit status."""
    leave_out_iris()
    spell_out_what_cannot_be_printed()
    words = sys.argv[1:] if argv is None else argv
    known = entry_points(group=GROUP).names
    args = parser(words[:1] if words[:1] and words[0] in known else sorted(known)).parse_args(words)
    try:
        return int(args.run(args))
    except CommandError as error:
        print(f"gancourse: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("gancourse: stopped", file=sys.stderr)
        return 130
