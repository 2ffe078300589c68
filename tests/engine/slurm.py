"""Slurm on one node, of a test's own: in a new folder, on free ports, as root."""

import contextlib
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from farm import free_port

START_SECONDS = 120.0
SETTINGS = """ClusterName=course
SlurmctldHost={node}(127.0.0.1)
SlurmctldPort={controller}
SlurmdPort={daemon}
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
SlurmUser=root
SlurmdUser=root
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
MpiDefault=none
NodeName={node} NodeAddr=127.0.0.1 CPUs={processors} RealMemory=4096 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


class Slurm:
    """munged, slurmctld and slurmd. environment: what Slurm's commands need to find them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._running = folder, list[subprocess.Popen[bytes]]()
        self.environment = {"SLURM_CONF": str(folder / "slurm.conf")}
        for name in ("state", "spool"):
            (folder / name).mkdir()
        ports = {"controller": free_port(), "daemon": free_port()}
        processors = max(2, os.cpu_count() or 1)
        told = SETTINGS.format(
            node=socket.gethostname(), folder=folder, processors=processors, **ports
        )
        (folder / "slurm.conf").write_text(told)

    def start(self) -> None:
        """Until the node takes jobs. Raises TimeoutError."""
        (self.folder / "munge.key").write_bytes(os.urandom(1024))
        (self.folder / "munge.key").chmod(0o600)
        files = ("socket", "key-file", "pid-file", "log-file", "seed-file")
        ends = ("socket", "key", "pid", "log", "seed")
        told = [f"--{f}={self.folder}/munge.{e}" for f, e in zip(files, ends, strict=True)]
        self._start("munged", "-F", "--force", *told)
        self._start("slurmctld", "-D")
        self._start("slurmd", "-D")
        until = time.monotonic() + START_SECONDS
        while "idle" not in self.said("sinfo", "-h", "-o", "%T"):
            if time.monotonic() > until:
                raise TimeoutError(f"no node is idle: see {self.folder}")
            time.sleep(0.5)

    def said(self, *command: str) -> str:
        """What one of its commands prints; nothing where it fails."""
        done = subprocess.run(
            command, env=os.environ | self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout

    def stop(self) -> None:
        """End the jobs, wait for that, and end what was started."""
        self.said("scancel", "--user=root")
        until = time.monotonic() + START_SECONDS
        while self.said("squeue", "-h") and time.monotonic() < until:
            time.sleep(0.5)
        for process in reversed(self._running):
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _start(self, program: str, *arguments: str) -> None:
        log = self.folder / f"{program}.log"
        with log.open("wb") as stream:
            process = subprocess.Popen(
                [program, *arguments],
                env=os.environ | self.environment,
                stdout=stream,
                stderr=stream,
                cwd=self.folder,
            )
        self._running.append(process)


@contextlib.contextmanager
def slurm(folder: Path) -> Iterator[Slurm]:
    """Slurm with a node that takes jobs."""
    made = Slurm(folder)
    try:
        made.start()
        yield made
    finally:
        made.stop()
