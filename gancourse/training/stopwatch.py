"""CPU seconds of a training alone, whatever looks and figures cost in between."""

import time
from collections.abc import Iterable, Iterator

from gancourse.training.loop import Step


class Stopwatch:
    """Runs only while a step is made: wrap the training first, then what looks at it.

    Attributes: `seconds`, CPU seconds of this process spent in steps so far.
    """

    def __init__(self) -> None:
        self.seconds = 0.0

    def around(self, steps: Iterable[Step]) -> Iterator[Step]:
        """Pass the steps on and count what each took to make."""
        made, start = iter(steps), time.process_time()
        for step in made:
            self.seconds += time.process_time() - start
            yield step
            start = time.process_time()
