"""What is shown while a class is graded: a bar on a terminal, a line a submission elsewhere."""

import contextlib
from collections.abc import Iterator

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from graders.engine.intake.reading import visible
from graders.engine.write.listening import Listener
from graders.engine.write.records import Record


class Lines(Listener):
    """A line a submission, at once; for files and pipes."""

    def on_start(self, count: int) -> None:
        print(f"{count} to grade", flush=True)

    def on_record(self, record: Record) -> None:
        points = f"{record.points:g} of {record.max_points:g} points"
        print(f"{visible(record.student)}: {points}, {record.seconds:.1f} s", flush=True)


class Bar(Listener):
    """A bar, with how many are done, how long it will take, and who runs longest."""

    def __init__(self, progress: Progress, lab: str) -> None:
        self._progress = progress
        self._task = progress.add_task(lab, total=None, longest="")

    def on_start(self, count: int) -> None:
        self._progress.update(self._task, total=count)

    def on_record(self, record: Record) -> None:
        self._progress.advance(self._task)

    def on_wait(self, longest: tuple[str, float] | None) -> None:
        said = f"{visible(longest[0])[:40]} has run for {longest[1]:.0f} s" if longest else ""
        self._progress.update(self._task, longest=escape(said))


@contextlib.contextmanager
def shown(lab: str, console: Console) -> Iterator[Listener]:
    """Show the grading of a lab while the block goes on."""
    if not console.is_terminal:
        yield Lines()
        return
    longest = TextColumn("{task.fields[longest]}")
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), longest)
    with Progress(TextColumn(lab), *columns, console=console) as progress:
        yield Bar(progress, lab)
