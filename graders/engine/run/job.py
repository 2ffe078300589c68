"""One job from the trusted side: ask its worker, stop it, and know how it ended."""

import math
import select
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from graders.engine.run.frames import BadFrameError, Channel, ClosedError
from graders.engine.run.rules import Limits
from graders.plain import Plain


@dataclass(frozen=True)
class End:
    """How a job ended: a limit that it met, or its own doing.

    limit: "cpu", "wall", "idle" or "memory" where one was met; OTHERS_FIRST where nothing is wrong
        with it but that others wait; "" otherwise.
    """

    hint: str
    limit: str = ""


class JobEndedError(Exception):
    """The worker has gone; `end` says why, in words for the student."""

    def __init__(self, end: End) -> None:
        super().__init__(end.hint)
        self.end = end


class JobLostError(Exception):
    """The worker went down with its keeper, through no fault of its own: run the job again."""


class Handle(Protocol):
    """The trusted side's hold on a worker's process."""

    def pid(self) -> int | None:
        """The worker, or a process above it; None before it has begun."""

    def status(self) -> int | None:
        """How it ended, as a wait status; None where nobody can tell."""

    def complaint(self) -> str:
        """Why its walls could not be put up; "" where they were."""

    def kill(self) -> None:
        """End it, and everything that it started."""

    def close(self) -> None:
        """Let go of it, once it has been killed."""


class Partner(Protocol):
    """Whoever answers a job's requests: the job itself, or what is known of its answers."""

    def ask(self, request: Plain, cpu_seconds: float = math.inf) -> Plain: ...


@dataclass
class Job:
    """A worker to talk to. used: what it has used so far ("cpu" and "idle" seconds, "bytes").

    asked_at: since when a reply is due; may_use: CPU seconds within which.
    may_go_on: whether others let it go on, having used so many seconds, idle ones included.
    """

    channel: Channel
    limits: Limits
    handle: Handle
    asked_at: float | None = None
    may_use: float = math.inf
    may_go_on: Callable[[float], bool] = field(default=lambda spent: True)
    used: dict[str, float] = field(default_factory=dict)
    _stopped: End | None = None
    _open: bool = True
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, request: Plain, cpu_seconds: float = math.inf) -> Plain:
        """Send one request and return its one reply.

        cpu_seconds: what the reply may cost, within what the whole job may.
        Raises JobEndedError when none comes, JobLostError when the job should be run again.
        """
        self.may_use, self.asked_at = cpu_seconds, time.monotonic()
        try:
            self.channel.send(request, limit=MAX_REQUEST)
            return self.channel.receive()
        except ClosedError:
            raise self._ended() from None
        except BadFrameError as error:
            self.stop(End(f"What came back could not be read: {error}."))
            raise self._ended() from None
        finally:
            self.asked_at = None

    def has_said(self) -> bool:
        """Whether something came that nobody has read yet: then the wait is ours."""
        return bool(select.select([self.channel.read_fd], [], [], 0)[0])

    def stop(self, end: End) -> None:
        """End the job for a reason that its `ask` then reports. From any thread."""
        with self._lock:
            if self._open and self._stopped is None:
                self._stopped = end
                self.handle.kill()

    def close(self) -> None:
        """End the job and let go of what it holds."""
        with self._lock:
            if self._open:
                self._open = False
                self.handle.kill()
                self.channel.close()
                self.handle.close()

    def _ended(self) -> Exception:
        if self._stopped is not None:
            return JobEndedError(self._stopped)
        status = self.handle.status()
        if status is None:
            return JobLostError(self.handle.complaint())
        return JobEndedError(read_status(status))


MAX_REQUEST = 64 * 2**20
OTHERS_FIRST = "others first"
LEFT = "It ended the program before a result came: look for exit(), quit() or a crash."


def read_status(status: int) -> End:
    """A wait status in a student's words."""
    number = status & 0x7F  # os.WTERMSIG, which not every system has
    if _signal_name(number) in ("SIGXCPU", "SIGKILL"):  # the kernel's two ways to end CPU time
        return limit_met("cpu")
    if number:
        return End(f"It crashed ({_signal_name(number)}) before a result came.")
    return End(LEFT)


def _signal_name(number: int) -> str:
    known = {int(s): s.name for s in signal.Signals}
    return known.get(number, f"signal {number}")


def limit_met(limit: str) -> End:
    """The end of a job that used more than it may."""
    return End(_LIMIT_HINTS[limit], limit)


_LIMIT_HINTS = {
    "cpu": "It was stopped for using too much CPU time: look for a loop that never ends.",
    "wall": "It was stopped after the longest time that any answer may take.",
    "idle": "It was stopped because it only waited: look for sleep() or input().",
    "memory": "It was stopped for using too much memory: look for something that keeps growing.",
    OTHERS_FIRST: "It takes longer than others, which come first.",
}
