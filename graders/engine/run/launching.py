"""The commands that start a template or a single worker, and what these are told."""

import json
import os
import secrets
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

from graders.engine.run.rules import Limits

FIRST_USER, USERS = 20_000, 40_000  # numbers that few systems give to anyone


def python(*arguments: str) -> list[str]:
    """The command that runs one of our modules, blind to the user's Python settings."""
    return [sys.executable, "-I", "-m", *arguments]


def environment(level: str, home: Path) -> dict[str, str]:
    """All that a template and its workers see of the environment."""
    folders = dict.fromkeys(("HOME", "TMPDIR", "MPLCONFIGDIR"), str(home))
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    quick = {"GANCOURSE_QUICK": "1", "NBGRADER_EXECUTION": "autograde", "MPLBACKEND": "agg"}
    made = folders | threads | quick | {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"}
    data = os.environ.get("GANCOURSE_DATA")
    inside = "/digits" if level != "none" else data
    made["GANCOURSE_OFFLINE"] = "1"  # there is no network; trying would leave a thread behind
    return made | ({"GANCOURSE_DATA": str(inside)} if data else {})


def settings_for(level: str, limits: Limits, scratch: Path) -> str:
    """What a worker is told about its walls and limits."""
    told = {"limits": limits.plain(), "scratch": str(scratch), "walls": level}
    return json.dumps(told | {"environment": environment(level, scratch)})


def program(level: str, fd: int, *more: str) -> list[str]:
    """The command of a template, or of a single worker; `more` as in `template`."""
    plain = python("graders.engine.run.template", str(fd))
    if level == "none":
        return plain + list(more)
    from graders.engine.jail import walls
    from graders.engine.jail.namespaces import NOBODY

    folder = os.environ.get("GANCOURSE_DATA")
    data = Path(folder).resolve() if folder and Path(folder).is_dir() else None
    # A number of its own, since processes are counted by user where there is no inner namespace.
    user = NOBODY if level == "nested" else FIRST_USER + secrets.randbelow(USERS)
    inner = [*plain, str(user), *more]
    return walls.command(inner, own_processes=level == "single", data=data)


def start(command: list[str], fd: int, level: str, errors: IO[bytes]) -> "subprocess.Popen[bytes]":
    """Start a template or a single worker, with one descriptor of ours and a bare environment."""
    home = Path(tempfile.gettempdir() if level == "none" else "/scratch")
    null = subprocess.DEVNULL
    return subprocess.Popen(
        command,
        pass_fds=[fd],
        env=environment(level, home),
        stdin=null,
        stdout=null,
        stderr=errors,
    )
