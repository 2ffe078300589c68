"""The template process: pays the imports once, then forks one worker a job. Judges nothing.

Started by `graders.engine.pool`. Takes requests on a control socket (descriptor given as its
argument): a JSON line of settings, with two descriptors, the job's channel and its lifeline.
The fork between template and worker, the keeper, outlives the worker: it reports how that
ended, and ends it when the lifeline closes. Linux only; one thread, so that forking is safe.
"""

import ctypes
import gc
import importlib
import json
import os
import pkgutil
import select
import signal
import socket
import sys
from pathlib import Path
from typing import Any

from graders.engine.rules import Limits

MODULES = ("torch", "torchvision", "matplotlib.pyplot", "IPython.core.interactiveshell")
PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36


def main() -> None:
    """Import, say so, and serve until the control socket closes."""
    control = socket.socket(fileno=int(sys.argv[1]))
    warm()
    control.send(json.dumps({"threads": len(os.listdir("/proc/self/task"))}).encode())
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # keepers are reaped by the kernel
    while True:
        message, fds, _, _ = socket.recv_fds(control, 65536, 2)
        if not message:
            return
        if os.fork() == 0:
            control.close()
            keep(json.loads(message), *fds)
        for fd in fds:
            os.close(fd)


def warm() -> None:
    """Import what answers need. Nothing may run yet: a fork after OpenMP has run can hang."""
    for name in MODULES:
        importlib.import_module(name)
    import graders.engine.worker
    import graders.questions

    for module in pkgutil.walk_packages(graders.questions.__path__, "graders.questions."):
        importlib.import_module(module.name)
    importlib.import_module("torch").set_num_threads(1)
    gc.collect()
    gc.freeze()


def keep(settings: dict[str, Any], channel_fd: int, lifeline: int) -> None:
    """Be the keeper of one worker: fork it, wait, report, and never return."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    pid = os.fork()
    if pid == 0:
        try:
            work(settings, channel_fd)
        finally:
            os._exit(1)
    os.close(channel_fd)
    os.write(lifeline, json.dumps({"pid": pid}).encode() + b"\n")
    watch(pid, lifeline)
    os._exit(0)


def watch(pid: int, lifeline: int) -> None:
    """Wait for the worker or for the end of the lifeline; leave no process behind."""
    handle = os.pidfd_open(pid)
    ready, _, _ = select.select([handle, lifeline], [], [])
    if handle not in ready:
        os.kill(pid, signal.SIGKILL)
    _, status, usage = os.wait4(pid, 0)
    end_orphans()
    report = {"status": status, "cpu": usage.ru_utime + usage.ru_stime}
    try:
        os.write(lifeline, json.dumps(report).encode() + b"\n")
    except OSError:
        return


def end_orphans() -> None:
    """Kill what the worker left: its orphans have become children of the keeper."""
    while children := Path(f"/proc/self/task/{os.getpid()}/children").read_text().split():
        for child in children:
            os.kill(int(child), signal.SIGKILL)
            os.waitpid(int(child), 0)


def work(settings: dict[str, Any], channel_fd: int) -> None:
    """Be the worker: confine this process, then answer requests."""
    from graders.engine.confine import clean_slate, set_limits
    from graders.engine.frames import Channel
    from graders.engine.worker import serve

    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    clean_slate(Path(settings["scratch"]), {channel_fd}, settings["environment"])
    set_limits(Limits(**settings["limits"]), own_namespace=False)
    serve(Channel(channel_fd, channel_fd))
    os._exit(0)


def prctl(option: int, value: int) -> None:
    """Set one attribute of this process. Raises OSError."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, value, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


if __name__ == "__main__":
    main()
