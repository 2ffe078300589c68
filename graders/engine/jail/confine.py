"""What a forked process does to itself before it runs a student's code: limits and a clean slate.

Linux only. The kernel enforces these limits, so that code in the process cannot lift them.
"""

import os
import random
import resource
import signal
import time
from pathlib import Path

import numpy as np

from graders.engine.run.rules import Limits

STACK_BYTES = 64 * 2**20  # pages of a stack count for no other limit
ADDRESS_BYTES = 16 * 2**30  # what threads reserve; the tables of pages stay small with it


def set_limits(limits: Limits, own_namespace: bool) -> None:
    """Hard limits a process; memory counts what is allocated beyond what the process has now.

    own_namespace: whether processes are counted for this job alone, so that they can be bounded.
    """
    hard = {
        resource.RLIMIT_DATA: _mapped("VmData:") + limits.data_bytes,
        resource.RLIMIT_AS: _mapped("VmSize:") + limits.data_bytes + ADDRESS_BYTES,
        resource.RLIMIT_FSIZE: limits.file_bytes,
        resource.RLIMIT_NOFILE: limits.open_files,
        resource.RLIMIT_STACK: STACK_BYTES,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
    }
    if own_namespace:  # elsewhere this would count every process of the user
        hard[resource.RLIMIT_NPROC] = limits.processes
    for which, value in hard.items():
        soft, most = resource.getrlimit(which)
        value = value if most == resource.RLIM_INFINITY else min(value, most)
        kept = soft if which == resource.RLIMIT_STACK and 0 <= soft < value else value
        resource.setrlimit(which, (kept, value))
    seconds = int(time.process_time() + limits.cpu_seconds) + 1  # imports are not the answer's
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 2))


def clean_slate(scratch: Path, keep: set[int], environment: dict[str, str]) -> None:
    """An own session, an empty environment, no inherited descriptor but `keep`, own randomness."""
    os.setsid()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    close_all_but(keep)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(scratch)
    np.random.seed()  # forks share NumPy's global state
    random.seed()


def close_all_but(keep: set[int]) -> None:
    """Close every descriptor from 3 up that is not in `keep`."""
    low = 3
    for fd in sorted(keep):
        if fd >= low:
            os.closerange(low, fd)
            low = fd + 1
    os.closerange(low, 65536)


def _mapped(kind: str) -> int:
    """Memory that this process has mapped, in bytes; VmData is the private part of VmSize."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(kind):
            return int(line.split()[1]) * 1024
    return 0
