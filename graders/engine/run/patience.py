"""How long one submission of a class may run while others wait for their turn."""

import math
import statistics
import threading
from dataclasses import dataclass, field

LEAST_SECONDS = 0.5
TIMES = 2.0
MOST_PUT_OFF = 20  # each is held in memory until its second turn


@dataclass
class Patience:
    """Puts off to the end of the line what takes much longer than others of the class.

    Seconds are those of work and of idleness together: a busy machine changes nothing, and who
    sleeps is no better off than who loops. Each that is put off doubles what the next one may have,
    until one is done: a class of which all take long goes through without much being lost.

    total: how many there are in line.
    """

    total: int
    begun: int = 0
    put_off: int = 0
    _done: list[float] = field(default_factory=list)
    _doubled: float = 1.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self) -> None:
        """One more of the line has its first turn."""
        with self._lock:
            self.begun += 1

    def lasts(self, spent: float) -> bool:
        """Whether one may go on that has spent so many seconds."""
        return spent <= self.allows()

    def allows(self) -> float:
        """The seconds that each may spend as things stand."""
        others_wait = self.begun < self.total and self.put_off < MOST_PUT_OFF
        return self.seconds() if others_wait else math.inf

    def seconds(self) -> float:
        """What each may spend while others wait."""
        with self._lock:
            usual = statistics.median(self._done) if self._done else 0.0
            return max(LEAST_SECONDS, TIMES * usual) * self._doubled

    def note(self, spent: float | None) -> None:
        """The end of a first turn: what it spent, or None where it was put off."""
        with self._lock:
            if spent is None:
                self.put_off += 1
                self._doubled *= 2
            else:
                self._done.append(spent)
                self._doubled = 1.0
