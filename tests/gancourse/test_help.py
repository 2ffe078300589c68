"""The command's help: what each subcommand is for, and an example that its own parser takes."""

import shlex
import sys
from importlib.metadata import entry_points
from pathlib import Path

import nbformat
import pytest

from gancourse.cli import GROUP, IRIS, load, main, parser

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


def test_what_is_left_out_of_imports_is_needed_by_no_schema_of_a_notebook(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A parser of addresses serves `format` alone, which no notebook's schema has."""
    monkeypatch.delitem(sys.modules, IRIS, raising=False)
    with pytest.raises(SystemExit):
        main(["--help"])
    assert sys.modules[IRIS] is None
    schemas = list(Path(nbformat.__file__).parent.glob("v*/*.schema.json"))
    assert len(schemas) > 5
    assert not [path.name for path in schemas if '"format": "' in path.read_text()]
