"""What grading shows: a line a submission in a file, who runs longest on a terminal."""

import io

import pytest
from rich.console import Console

from graders.commands.progress import shown
from graders.engine.write.records import Record

RECORD = Record("lab", "a\x1b[2Jda", "1", "nested", 1.5, 2.0, 0.75, [], [])


def test_a_file_gets_a_line_at_once(capfd: pytest.CaptureFixture[str]) -> None:
    with shown("lab", Console(file=io.StringIO())) as watcher:
        watcher.on_start(2)
        watcher.on_wait(("bob", 30.0))
        watcher.on_record(RECORD)
        said = capfd.readouterr().out  # not only when the block ends
    first, second = said.splitlines()
    assert first == "2 to grade"
    assert second.endswith(": 1.5 of 2 points, 0.8 s")
    assert "\x1b" not in said


def test_a_terminal_names_who_runs_longest() -> None:
    screen = io.StringIO()
    with shown("lab", Console(file=screen, force_terminal=True, width=120)) as watcher:
        watcher.on_start(2)
        watcher.on_wait(("b[red]ob", 31.4))
    assert "b[red]ob has run for 31 s" in screen.getvalue()
    with shown("lab", Console(file=screen, force_terminal=True, width=120)) as watcher:
        watcher.on_wait(None)
