"""Holds on workers' processes: by a keeper's lifeline, or as a child of our own."""

import contextlib
import json
import socket
import subprocess
import time
from typing import IO, Any


class Keeper:
    """A fork of the template, through the lifeline to its keeper (see `template`)."""

    PATIENCE = 5.0

    def __init__(self, lifeline: socket.socket) -> None:
        self._lifeline = lifeline
        self._said = b""

    def pid(self) -> int | None:
        return self._told("pid", patience=0.0)

    def status(self) -> int | None:
        return self._told("status", self.PATIENCE)

    def complaint(self) -> str:
        return str(self._told("problem", patience=0.0) or "")

    def kill(self) -> None:
        with contextlib.suppress(OSError):
            self._lifeline.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        self._told("status", self.PATIENCE)  # so that nothing of it is left when we go on
        self._lifeline.close()

    def _told(self, what: str, patience: float) -> Any:
        """What the keeper has said; waits for its last word for `patience` seconds."""
        until = time.monotonic() + patience
        while f'"{what}"'.encode() not in self._said:
            self._lifeline.settimeout(max(until - time.monotonic(), 1e-6))
            try:
                part = self._lifeline.recv(4096)
            except OSError:
                break
            if not part:
                break
            self._said += part
        lines = [json.loads(line) for line in self._said.split(b"\n")[:-1]]
        return next((line[what] for line in lines if what in line), None)


class Child:
    """A process that we started ourselves. errors: a file in which it, or its walls, complained."""

    def __init__(self, process: "subprocess.Popen[bytes]", errors: IO[bytes] | None = None) -> None:
        self._process, self._errors = process, errors

    def pid(self) -> int | None:
        return self._process.pid

    def status(self) -> int | None:
        """bubblewrap exits with 128 + n for a worker that signal n ended."""
        try:
            code = self._process.wait(5.0)
        except subprocess.TimeoutExpired:
            return None
        if code < 0:
            return -code
        return code - 128 if code > 128 else code << 8

    def complaint(self) -> str:
        if self._errors is None:
            return ""
        self._errors.seek(0)
        return self._errors.read(2000).decode(errors="replace").strip()

    def kill(self) -> None:
        self._process.kill()

    def close(self) -> None:
        self._process.wait()
        if self._errors is not None:
            self._errors.close()
