"""Length-prefixed frames of plain data over two file descriptors: how the two sides talk."""

import os
import struct
from dataclasses import dataclass

from graders.plain import NotPlainError, Plain, decode, encode

MAX_FRAME = 16 * 2**20
MAX_ITEMS = 300_000
_HEADER = struct.Struct(">I")


class ClosedError(Exception):
    """The other side has gone."""


class BadFrameError(Exception):
    """The other side sent something that may not be read; the conversation is over."""


@dataclass(frozen=True)
class Channel:
    """One end of a conversation. Whoever waits too long closes the job; reads then end."""

    read_fd: int
    write_fd: int

    def send(self, data: Plain, limit: int = MAX_FRAME) -> None:
        """Raises NotPlainError (nothing was sent) or ClosedError."""
        body = encode(data, limit)
        view = memoryview(_HEADER.pack(len(body)) + body)
        while view:
            try:
                view = view[os.write(self.write_fd, view) :]
            except OSError as error:
                raise ClosedError from error

    def receive(self, limit: int = MAX_FRAME) -> Plain:
        """Raises ClosedError or BadFrameError."""
        (size,) = _HEADER.unpack(self._exactly(_HEADER.size))
        if size > limit:
            raise BadFrameError(f"a reply of {size} bytes; at most {limit} are read")
        return read_body(self._exactly(size), limit)

    def close(self) -> None:
        for fd in {self.read_fd, self.write_fd}:
            os.close(fd)

    def _exactly(self, size: int) -> bytes:
        parts = bytearray()
        while len(parts) < size:
            try:
                part = os.read(self.read_fd, min(size - len(parts), 2**20))
            except OSError as error:
                raise ClosedError from error
            if not part:
                raise ClosedError
            parts += part
        return bytes(parts)


def read_body(body: bytes, limit: int = MAX_FRAME) -> Plain:
    """What a frame holds. Raises BadFrameError."""
    if _too_many_items(body):
        raise BadFrameError(f"a reply of more than {MAX_ITEMS} items")
    try:
        return decode(body, limit)
    except NotPlainError as error:
        raise BadFrameError(str(error)) from None


def _too_many_items(body: bytes) -> bool:
    """Whether JSON text has so many parts that parsing it would fill the memory.

    Arrays travel as base64, so honest replies have few; "[[[[..." has one a byte.
    """
    return len(body) > MAX_ITEMS and sum(map(body.count, (b",", b"[", b"{"))) > MAX_ITEMS
