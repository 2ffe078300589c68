"""Counts the CPU seconds of a training alone, whatever else is measured or drawn in between.

watch = Stopwatch()
for step in watch.over(duel(...)):
    ...  # look, draw, measure: not counted
watch.seconds
"""

import time
from collections.abc import Iterable, Iterator

from gancourse.training.loop import Step


class Stopwatch:
    """Runs while the steps that it was put over are made, and rests while they are used."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def over(self, steps: Iterable[Step]) -> Iterator[Step]:
        """Pass the steps on; `seconds` then holds what making them has cost so far."""
        made = iter(steps)
        while True:
            start = time.process_time()
            step = next(made, None)
            self.seconds += time.process_time() - start
            if step is None:
                return
            yield step
