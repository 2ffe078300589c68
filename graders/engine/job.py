"""One job from the trusted side: ask its worker, stop it, and know how it ended."""

import contextlib
import json
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from graders.engine.frames import BadFrameError, Channel, ClosedError
from graders.engine.rules import Limits
from graders.plain import Plain


@dataclass(frozen=True)
class End:
    """How a job ended: a limit that it met, or its own doing.

    limit: "cpu", "wall", "idle" or "memory" where one was met; "" otherwise.
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


@dataclass
class Job:
    """A worker to talk to. `kill` must end it and everything that it started."""

    channel: Channel
    limits: Limits
    kill: Callable[[], None]
    lifeline: socket.socket | None = None
    asked_at: float | None = None
    stopped: End | None = None
    used: dict[str, float] = field(default_factory=dict)
    _told: bytes = b""
    _open: bool = True
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, request: Plain) -> Plain:
        """Send one request and return its one reply.

        Raises JobEndedError when none comes, JobLostError when the job should be run again.
        """
        self.asked_at = time.monotonic()
        try:
            self.channel.send(request, limit=64 * 2**20)
            return self.channel.receive()
        except ClosedError:
            raise self._ended() from None
        except BadFrameError as error:
            self.stop(End(f"What came back could not be read: {error}."))
            raise JobEndedError(End(f"What came back could not be read: {error}.")) from None
        finally:
            self.asked_at = None

    def stop(self, end: End) -> None:
        """End the job for a reason that its next `ask` reports. From any thread."""
        with self._lock:
            if self._open and self.stopped is None:
                self.stopped = end
                self.kill()

    def close(self) -> None:
        """End the job and let go of what it holds."""
        with self._lock:
            if self._open:
                self._open = False
                self.kill()
                self.channel.close()
                if self.lifeline is not None:
                    self.lifeline.close()

    def pid(self) -> int | None:
        """The worker's process, once its keeper has told it."""
        return next((t["pid"] for t in self._telling(0.0) if "pid" in t), None)

    def _ended(self) -> Exception:
        if self.stopped is not None:
            return JobEndedError(self.stopped)
        if self.lifeline is None:
            return JobEndedError(End(LEFT))
        report = next((t for t in self._telling(5.0) if "status" in t), None)
        if report is None:
            return JobLostError()
        return JobEndedError(read_status(report["status"]))

    def _telling(self, patience: float) -> list[dict[str, int]]:
        """What the keeper has told so far; waits for its last word for `patience` seconds."""
        until = time.monotonic() + patience
        while self.lifeline is not None and b"status" not in self._told:
            self.lifeline.settimeout(max(until - time.monotonic(), 1e-6))
            with contextlib.suppress(TimeoutError, BlockingIOError, OSError):
                if part := self.lifeline.recv(4096):
                    self._told += part
                    continue
                break
            if time.monotonic() >= until:
                break
        return [json.loads(line) for line in self._told.split(b"\n")[:-1]]


LEFT = "It ended the program before a result came: look for exit(), quit() or a crash."


def read_status(status: int) -> End:
    """A wait status in a student's words."""
    number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if number in (signal.SIGXCPU, signal.SIGKILL):  # the kernel's two ways to end CPU time
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
}
