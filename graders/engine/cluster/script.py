"""What crosses between the grader and a worker of a cluster, as bytes of our own format.

A script is what a job is to be asked, one request after the other; a transcript is what it
answered. Both are a row of frames of plain data (`graders.plain`): nothing in them is ever run or
unpickled. A script holds cells, files and questions, as a jail sees them, and neither the secret
nor anything that only judges know.
"""

import math
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graders.engine.run.frames import read_body
from graders.engine.run.job import End
from graders.engine.run.rules import Limits
from graders.plain import NotPlainError, Plain, decode, encode

_HEADER = struct.Struct(">I")


@dataclass(frozen=True)
class Step:
    """One request, and the CPU seconds that its reply may cost."""

    request: Plain
    seconds: float = math.inf


@dataclass(frozen=True)
class Script:
    """A job's whole conversation, from one side.

    allowed: CPU and idle seconds after which others come first.
    """

    steps: Sequence[Step]
    limits: Limits
    allowed: float = math.inf

    def packed(self) -> bytes:
        """Raises NotPlainError for what is too large to be sent."""
        head = {"limits": self.limits.plain(), "allowed": self.allowed}
        head |= {"seconds": [step.seconds for step in self.steps]}
        return b"".join(map(_frame, [encode(head), *(encode(s.request) for s in self.steps)]))

    @classmethod
    def read(cls, text: bytes) -> "Script":
        """The inverse of `packed`."""
        head, *requests = map(decode, _bodies(text))
        steps = [Step(r, s) for r, s in zip(requests, head["seconds"], strict=True)]
        return cls(steps, Limits(**head["limits"]), head["allowed"])


@dataclass(frozen=True)
class Transcript:
    """What a job answered, as far as it came.

    end: how it ended before the script did. lost: why it is to be run again.
    problem: why the worker could not run it at all, in one line that names the worker.
    """

    replies: Sequence[Plain] = ()
    level: str = "none"
    used: Mapping[str, float] = field(default_factory=dict)
    end: End | None = None
    lost: str | None = None
    problem: str = ""

    def packed(self) -> bytes:
        end = [self.end.hint, self.end.limit] if self.end else None
        head = {"level": self.level, "used": dict(self.used), "end": end}
        head |= {"lost": self.lost, "problem": self.problem}
        return b"".join(map(_frame, [encode(head), *map(encode, self.replies)]))

    @classmethod
    def read(cls, text: bytes) -> "Transcript":
        """The inverse of `packed`; replies are read within the bounds of a job's own.

        Raises NotPlainError or BadFrameError.
        """
        first, *replies = _bodies(text)
        head = decode(first)
        head["end"] = End(*head["end"]) if head["end"] else None
        return cls(replies=[read_body(reply) for reply in replies], **head)


def _frame(body: bytes) -> bytes:
    return _HEADER.pack(len(body)) + body


def _bodies(text: bytes) -> Iterator[bytes]:
    place = 0
    while place < len(text):
        (size,) = _HEADER.unpack_from(text, place)
        place += _HEADER.size
        if place + size > len(text):
            raise NotPlainError("a frame is cut short")
        yield text[place : place + size]
        place += size
