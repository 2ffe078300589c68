"""Remembers what was seen during a training: losses, and whatever else is measured."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from gancourse.training.loop import Step


@dataclass
class History:
    """Columns of numbers, one entry a look: `step`, `disc_loss`, `gen_loss` and measured ones.

    `cpu_seconds` counts the whole process during the training, looks included.
    """

    columns: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    cpu_seconds: float = 0.0

    def __getitem__(self, name: str) -> list[float]:
        """The column of this name. Raises KeyError, naming those that exist."""
        if name not in self.columns:
            raise KeyError(f"no column {name!r}; there are: {', '.join(self.columns)}")
        return self.columns[name]

    def add(self, step: Step, measured: Mapping[str, float]) -> None:
        """Append one look."""
        values = {"step": step.number, "disc_loss": step.disc_loss, "gen_loss": step.gen_loss}
        for name, value in (values | dict(measured)).items():
            self.columns[name].append(float(value))


def follow(
    steps: Iterable[Step],
    every: int = 1,
    measure: Callable[[Step], Mapping[str, float]] | None = None,
) -> History:
    """Run a training to its end and remember every `every`-th step.

    measure: called at each look; the numbers that it returns become columns.
    """
    history = History()
    start = time.process_time()
    for step in steps:
        if step.number % every == 0:
            history.add(step, measure(step) if measure else {})
        history.cpu_seconds = time.process_time() - start
    return history
