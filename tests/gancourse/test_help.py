"""The command's help: what each subcommand is for, and an example that its own parser takes."""

import shlex
from importlib.metadata import entry_points

import pytest

from gancourse.cli import GROUP, load, main, parser

COMMANDS = sorted(entry_points(group=GROUP), key=lambda entry: entry.name)


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_every_command_ends_its_help_with_an_example_that_parses(entry) -> None:
    text = (load(entry).__doc__ or "").strip()
    last = text.split("\n")[-1]
    assert last.startswith(f"Example: gancourse {entry.name}"), last
    for example in last.removeprefix("Example: ").split(", then "):
        words = shlex.split(example)[1:]
        assert parser([entry.name]).parse_args(words).command == entry.name


def test_the_list_of_commands_has_a_line_for_each(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    assert all(
        f"\n    {entry.name}\n" in said or f"\n    {entry.name} " in said for entry in COMMANDS
    )
