"""A PostgreSQL server of a test's own: an ordinary user's, in a new folder, on a free port."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from farm import free_port

NOBODY = 65534
PROGRAMS = Path("/usr/lib/postgresql")
OWNER = "gancourse"


class Server:
    """Its data lie in a folder that is gone with it; `url` is what nbgrader takes."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.url = f"postgresql+psycopg://{OWNER}@127.0.0.1:{self.port}/postgres"
        self._data = folder / "data"
        self._run("initdb", "-D", self._data, "-U", OWNER, "-A", "trust", "-E", "UTF8")

    def start(self) -> None:
        """Start it, after a crash too, and wait until it answers."""
        told = f"-p {self.port} -h 127.0.0.1 -k {self.folder}"
        log = self.folder / "log"
        self._run("pg_ctl", "-D", self._data, "-w", "-t", "120", "-o", told, "-l", log, "start")

    def crash(self) -> None:
        """kill -9 for the server and all its processes."""
        pid = int((self._data / "postmaster.pid").read_text().split()[0])
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        for each in (pid, *map(int, children)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(each, signal.SIGKILL)
        while Path(f"/proc/{pid}").exists() and "Z" not in _state(pid):
            time.sleep(0.05)
        # Where nobody reaps orphans, the number of the dead one still looks like a server's.
        for left in (self._data / "postmaster.pid", self.folder / f".s.PGSQL.{self.port}.lock"):
            left.unlink(missing_ok=True)

    def stop(self) -> None:
        with contextlib.suppress(subprocess.CalledProcessError):
            self._run("pg_ctl", "-D", self._data, "-m", "immediate", "stop")

    def _run(self, program: str, *arguments: object) -> None:
        (path,) = sorted(PROGRAMS.glob(f"*/bin/{program}"))[-1:]
        mine = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
        command = [*(mine if os.getuid() == 0 else []), str(path), *map(str, arguments)]
        null = subprocess.DEVNULL
        subprocess.run(command, check=True, stdin=null, stdout=null, stderr=null, cwd="/")


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"


@contextlib.contextmanager
def server() -> Iterator[Server]:
    """One that runs."""
    folder = Path(tempfile.mkdtemp(prefix="gancourse-postgres-"))
    if os.getuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    made = None
    try:
        made = Server(folder)
        made.start()
        yield made
    finally:
        if made is not None:
            made.stop()
        shutil.rmtree(folder, ignore_errors=True)
