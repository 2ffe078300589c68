"""The template process: pays the imports once, then forks one worker a job. Judges nothing.

    python -m graders.engine.run.template FD [USER] [WARM]            serve jobs
    python -m graders.engine.run.template FD [USER] [WARM] SETTINGS   be one worker, on channel FD

Root becomes USER first. WARM is `notebooks`, for which more is made ready before the first fork, or
an exercise's id, for which less is. The first form takes requests on a control socket: a JSON
object of settings, with two descriptors, the job's channel and its lifeline. The fork between
template and worker, the keeper, outlives the worker: it reports how that ended, and ends it when
the lifeline closes. Linux only; one thread, so that forking is safe.
"""

import ctypes
import json
import os
import select
import signal
import socket
import sys
from pathlib import Path
from typing import Any

from graders.engine.jail.confine import clean_slate, set_limits
from graders.engine.jail.namespaces import drop_root, enter_namespaces, furnish, shut
from graders.engine.run.frames import Channel
from graders.engine.run.large_pages import enlarge
from graders.engine.run.rules import Limits
from graders.engine.run.warming import warm

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36


def main() -> None:
    """Import, say so, and serve until the control socket closes."""
    if user := [text for text in sys.argv[2:] if text.isdigit()]:
        drop_root(int(user[0]))
    settings = [text for text in sys.argv[2:] if text.startswith("{")]
    exercise = [text for text in sys.argv[2:] if "." in text and text not in settings]
    warm("notebooks" in sys.argv, *exercise)
    if settings:
        work(json.loads(settings[0]), int(sys.argv[1]))
    if not exercise:
        enlarge()
    control = socket.socket(fileno=int(sys.argv[1]))
    control.send(json.dumps({"threads": len(os.listdir("/proc/self/task"))}).encode())
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # keepers are reaped by the kernel
    while True:
        message, fds, _, _ = socket.recv_fds(control, 65536, 2)
        if not message:
            os._exit(0)  # taking every module apart would cost as much as a few jobs
        if os.fork() == 0:
            control.close()
            keep(json.loads(message), *fds)
        for fd in fds:
            os.close(fd)


def keep(settings: dict[str, Any], channel_fd: int, lifeline: int) -> None:
    """Be the keeper of one worker: fork it, wait, report, and never return."""
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        prctl(PR_SET_CHILD_SUBREAPER, 1)
        if settings["walls"] == "nested":
            enter_namespaces()
        pid = os.fork()
        if pid == 0:
            work(settings, channel_fd)
        os.close(channel_fd)
        os.write(lifeline, json.dumps({"pid": pid}).encode() + b"\n")
        watch(pid, lifeline)
    except BaseException as error:
        os.write(lifeline, json.dumps({"problem": f"{error}"}).encode() + b"\n")
    finally:
        os._exit(0)


def watch(pid: int, lifeline: int) -> None:
    """Wait for the worker or for the end of the lifeline; leave no process behind."""
    handle = os.pidfd_open(pid)
    ready, _, _ = select.select([handle, lifeline], [], [])
    if handle not in ready:
        os.kill(pid, signal.SIGKILL)
    _, status, _ = os.wait4(pid, 0)
    end_orphans()
    os.write(lifeline, json.dumps({"status": status}).encode() + b"\n")


def end_orphans() -> None:
    """Kill what the worker left: its orphans have become children of the keeper.

    In namespaces there are none: they ended with their first process, the worker.
    """
    own = Path(f"/proc/self/task/{os.getpid()}/children")
    while children := own.read_text().split():
        for child in map(int, children):
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def work(settings: dict[str, Any], channel_fd: int) -> None:
    """Be the worker: confine this process, answer requests, and never return."""
    from graders.engine.run.worker import serve

    channel = Channel(channel_fd, channel_fd)
    try:
        confine(settings, channel_fd)
    except BaseException as error:
        channel.send({"problem": f"{type(error).__name__}: {error}"})
        os._exit(1)
    try:
        serve(channel)
    finally:
        os._exit(0)


def confine(settings: dict[str, Any], channel_fd: int) -> None:
    """Walls and limits, in an order in which each can still be put up."""
    walls = settings["walls"]
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if walls == "nested":
        furnish()
    clean_slate(Path(settings["scratch"]), {channel_fd}, settings["environment"])
    set_limits(Limits(**settings["limits"]), own_namespace=walls != "none")
    if walls != "none":
        shut()


def prctl(option: int, value: int) -> None:
    """Set one attribute of this process. Raises OSError."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, value, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


if __name__ == "__main__":
    main()
