"""Observes in a fork of the worker, so that an answer that hangs or crashes costs only itself."""

import os
import resource
import select
import signal
import time
from collections.abc import Callable

from graders.engine.frames import BadFrameError, Channel, ClosedError
from graders.engine.watcher import cpu_seconds
from graders.limits import CPU_SECONDS
from graders.plain import Plain

IDLE_SECONDS = 30.0
GRACE_SECONDS = 5


def forked(work: Callable[[Channel], None]) -> tuple[Plain, int, bool]:
    """Run `work` in a fork, which sends its one reply on the channel that it is given.

    Returns the reply (None where none came), the fork's wait status, and whether it was ended
    for waiting. Only for a process with one thread; a fork of more could hang.
    """
    read_fd, write_fd = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(read_fd)
            _limit_cpu()
            work(Channel(write_fd, write_fd))
        finally:
            os._exit(0)
    os.close(write_fd)
    idle = not _wait_for_reply(pid, read_fd)
    if idle:
        os.kill(pid, signal.SIGKILL)
    reply = None if idle else _read(read_fd)
    os.close(read_fd)
    os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    return reply, status, idle


def _limit_cpu() -> None:
    """A hard limit, for answers that swallow the exception of the soft one."""
    before = resource.getrlimit(resource.RLIMIT_CPU)[1]
    seconds = int(CPU_SECONDS) + GRACE_SECONDS
    if before != resource.RLIM_INFINITY:  # a limit that stands cannot be raised
        seconds = min(seconds, before)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def _wait_for_reply(pid: int, read_fd: int) -> bool:
    """Whether the fork replied or ended before it had waited for IDLE_SECONDS."""
    busy_at, busy_cpu = time.monotonic(), 0.0
    while not select.select([read_fd], [], [], 1.0)[0]:
        cpu, now = cpu_seconds(pid), time.monotonic()
        if cpu > busy_cpu + 0.05:
            busy_at, busy_cpu = now, cpu
        elif now - busy_at > IDLE_SECONDS:
            return False
    return True


def _read(read_fd: int) -> Plain:
    try:
        return Channel(read_fd, read_fd).receive()
    except (ClosedError, BadFrameError):
        return None
