"""What grading keeps beside the gradebook, in `.gancourse/`: the secret, the lock, the records.

A record says that a submission was graded: with which jail, points, limits and flags. It is
written last, so that whatever has none is graded again after a crash.
"""

import contextlib
import json
import os
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

SQLITE = "sqlite:///"


class BusyError(RuntimeError):
    """Another has the gradebook, or it cannot be written."""


@dataclass(frozen=True)
class Record:
    """One graded submission. digest: of all that was handed in. level: of the jail."""

    lab: str
    student: str
    digest: str
    level: str
    points: float
    max_points: float
    seconds: float
    limits: list[str]
    flags: list[str]
    refused: str = ""

    @property
    def remarks(self) -> list[str]:
        """What to tell of it: why it was refused, if so, and what was odd."""
        return [*([self.refused] if self.refused else []), *self.flags]


@dataclass(frozen=True)
class Store:
    """The folder `.gancourse` beside a gradebook."""

    folder: Path

    def secret(self) -> bytes:
        """The key from which all questions are drawn; made at the first use, readable by us."""
        path = self.folder / "secret"
        if not path.is_file():
            self._make_secret(path)
        return bytes.fromhex(path.read_text().strip())

    def _make_secret(self, path: Path) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = self.folder / f"secret.{os.getpid()}"
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as stream:
            stream.write(secrets.token_hex(32))
        try:
            with contextlib.suppress(FileExistsError):
                os.link(draft, path)  # never half-written, never replaced
        finally:
            draft.unlink()

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Be the one writer. Raises BusyError. The lock dies with its process."""
        import fcntl

        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self.folder / "lock").open("w") as stream:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BusyError("another run is grading into this gradebook: wait for it") from None
            yield

    def add(self, record: Record) -> None:
        """Append a record, on the disk when this returns."""
        with self._path(record.lab).open("ab") as stream:
            stream.write(b"\n" + json.dumps(asdict(record)).encode() + b"\n")
            stream.flush()
            os.fsync(stream.fileno())

    def read(self, lab: str) -> dict[str, Record]:
        """The last record of each student; a line cut short by a crash is passed over."""
        return {record.student: record for record in self.history(lab)}

    def history(self, lab: str) -> Iterator[Record]:
        """All records, as they were written; lines cut short are passed over."""
        path = self._path(lab)
        for line in path.read_bytes().splitlines() if path.is_file() else []:
            with contextlib.suppress(ValueError, TypeError):
                yield Record(**json.loads(line))

    def log_faults(self, lab: str, student: str, faults: Mapping[str, str]) -> None:
        """Append the tracebacks of judges that failed to `<lab>.faults.log`, by graded cell."""
        from graders.engine.write.logs import spelled_out

        for cell, text in faults.items():
            with (self.folder / f"{lab}.faults.log").open("a", encoding="utf-8") as stream:
                words = spelled_out(text)  # it may quote what an answer sent
                stream.write(f"{student!a}, {cell}: could not be judged\n{words}\n")

    def _path(self, lab: str) -> Path:
        return self.folder / f"{lab}.jsonl"


def store_beside(db_url: str, root: Path) -> Store:
    """The store of a gradebook: beside an SQLite file, in the course's root otherwise."""
    folder = Path(db_url.removeprefix(SQLITE)).parent if db_url.startswith(SQLITE) else root
    return Store(folder / ".gancourse")
