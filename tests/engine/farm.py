"""A Dask scheduler and its workers, as processes of their own on this machine."""

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from gancourse.cluster.calling import Cluster
from gancourse.cluster.connecting import SchedulerGoneError

START_SECONDS = 600.0
PRELOAD = "graders.engine.cluster.preload"
LIGHT = str(Path(__file__).with_name("light_preload.py"))


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Farm:
    """A scheduler on one port, and workers that were started for it. All end with `close`.

    options: for every command; environment: the same.
    """

    def __init__(self, folder: Path, *options: str, scheme: str = "tcp", **environment: str):
        self.port, self.scheme = free_port(), scheme
        self.address = f"{scheme}://127.0.0.1:{self.port}"
        self._folder, self._options, self._environment = folder, options, environment
        self._running: list[subprocess.Popen[bytes]] = []
        self.scheduler = self.start_scheduler()

    def start_scheduler(self) -> "subprocess.Popen[bytes]":
        ports = ("--port", str(self.port), "--dashboard-address", "127.0.0.1:0")
        where = ("--host", f"{self.scheme}://127.0.0.1")
        self.scheduler = self._start("dask_scheduler", *where, *ports)
        return self.scheduler

    def start_worker(
        self, name: str, *, threads: int = 1, preload: str = LIGHT, **environment: str
    ) -> "subprocess.Popen[bytes]":
        """Start a worker; `wait_for` it before it is used."""
        told = ("--name", name, "--nthreads", str(threads), "--no-nanny", "--no-dashboard")
        more = ("--preload", preload) if preload else ()
        return self._start("dask_worker", self.address, *told, *more, **environment)

    def wait_for(self, workers: int) -> None:
        """Until so many workers have joined."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            with contextlib.suppress(SchedulerGoneError), Cluster(self.address) as cluster:
                while time.monotonic() < until:
                    if len(cluster.offers()) >= workers:
                        return
                    time.sleep(0.2)
        raise TimeoutError(f"{workers} workers did not come: see {self._folder}")

    def close(self) -> None:
        for process in reversed(self._running):
            process.terminate()
        for process in reversed(self._running):
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _start(self, module: str, *arguments: str, **environment: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", f"distributed.cli.{module}", *arguments, *self._options]
        log = self._folder / f"{module}-{len(self._running)}.log"
        with log.open("wb") as stream:
            process = subprocess.Popen(
                command,
                cwd=self._folder,
                env=os.environ | self._environment | environment,
                stdout=stream,
                stderr=stream,
            )
        self._running.append(process)
        return process


@contextlib.contextmanager
def farm(folder: Path, *options: str, scheme: str = "tcp", **environment: str) -> Iterator[Farm]:
    """A scheduler without workers."""
    made = Farm(folder, *options, scheme=scheme, **environment)
    try:
        yield made
    finally:
        made.close()
