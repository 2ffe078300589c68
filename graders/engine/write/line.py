"""The line of a class's submissions: a few run at a time, and who takes long gets a second turn."""

import math
import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import datetime

from graders.engine.ask.running import Outcome, Runner
from graders.engine.intake.taking import Taken
from graders.engine.rebuild.assembly import Part, refused_outcome
from graders.engine.run.patience import Patience

WORTH_TELLING = 2.0


@dataclass
class Work:
    """One student's submission on its way through. began: when its turn did, while it runs."""

    student: str
    taken: Taken
    part: Part
    timestamp: datetime | None
    began: float | None = None


@dataclass
class Line:
    """Who is being run or waits for a thread, and who was put off.

    A submission that takes much longer than others is stopped while others wait; at the end of
    the line it runs once more from its start, with all that its limits allow.
    """

    runner: Runner
    threads: ThreadPoolExecutor
    patience: Patience
    running: dict[Future[Outcome | None], Work] = field(default_factory=dict)
    put_off: list[Work] = field(default_factory=list)
    stopped: bool = False

    def add(self, work: Work) -> None:
        """Its first turn, as soon as a thread is free."""
        self.running[self.threads.submit(self._first_turn, work)] = work

    def add_put_off(self) -> None:
        """The second turns, for which nobody waits any more."""
        for work in self.put_off:
            self.running[self.threads.submit(self._last_turn, work)] = work
        self.put_off = []

    def done(self, seconds: float) -> list[tuple[Work, Future[Outcome | None]]]:
        """Those that have ended within so many seconds from now, put-off ones apart."""
        ended, _ = wait(self.running, timeout=seconds, return_when=FIRST_COMPLETED)
        found = [(self.running.pop(future), future) for future in ended]
        late = [work for work, future in found if not future.exception() and not future.result()]
        self.put_off += late
        return [(work, future) for work, future in found if work not in late]

    def longest(self) -> tuple[str, float] | None:
        """Who has been running longest, and for how many seconds; None where that is not long."""
        began = [(w.began, w.student) for w in list(self.running.values()) if w.began is not None]
        since, student = min(began, default=(0.0, ""))
        seconds = time.monotonic() - since
        return (student, seconds) if student and seconds > WORTH_TELLING else None

    def stop(self) -> None:
        """Begin nothing any more, and soon end what runs."""
        self.stopped = True
        for future in self.running:
            future.cancel()

    def _first_turn(self, work: Work) -> Outcome | None:
        work.began = time.monotonic()
        self.patience.begin()
        outcome = self._run(work.part, self.patience.allows)
        work.began = None
        if not work.part.refused:
            self.patience.note(outcome.spent if outcome else None)
        return outcome

    def _last_turn(self, work: Work) -> Outcome | None:
        work.began = time.monotonic()
        return self._run(work.part, lambda: math.inf)

    def _run(self, part: Part, allows: Callable[[], float]) -> Outcome | None:
        """Run the notebook of one submission, unless it could not be read."""
        if part.refused:
            return refused_outcome(part.task, part.refused)
        return self.runner.run(part.task, lambda: -1.0 if self.stopped else allows())
