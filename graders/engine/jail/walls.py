"""The outer wall: the bubblewrap command around a template or a single worker.

What is inside: the system's libraries, Python, its packages and our own code without the
judges, all read-only; a scratch folder; no home, no course, no gradebook, no network.
"""

import os
import shutil
import site
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

import gancourse
import graders
from graders.engine.jail.namespaces import SCRATCH, SCRATCH_BYTES

SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache")


def bubblewrap() -> str | None:
    """The path of the `bwrap` program, or None."""
    return shutil.which("bwrap")


def command(program: list[str], *, own_processes: bool, data: Path | None) -> list[str]:
    """`program` behind the outer wall.

    own_processes: with a pid namespace, /proc and scratch of its own, for a single worker;
        a template leaves these to each job. data: a folder of digits to show, read-only.
    """
    made = [bubblewrap() or "bwrap", "--unshare-net", "--unshare-ipc", "--unshare-uts"]
    made += ["--new-session", "--die-with-parent", "--hostname", "jail"]
    if os.getuid() != 0:
        made += ["--unshare-user"]
    made += _binds(_needed())
    for judges in map(str, _judges()):
        made += ["--tmpfs", judges, "--remount-ro", judges]
    if data is not None:
        made += ["--ro-bind", str(data), "/digits"]
    room = ["--perms", "1777", "--size", str(SCRATCH_BYTES), "--tmpfs"]
    made += [*room, str(SCRATCH), "--dev", "/dev", *room, "/dev/shm"]
    made += ["--ro-bind", "/dev/null", "/dev/zero"]  # mapped, it is memory that no limit counts
    made += ["--unshare-pid", "--proc", "/proc"] if own_processes else ["--bind", "/proc", "/proc"]
    if not any(str(path).startswith("/tmp/") for path in _needed()):
        made += ["--symlink", str(SCRATCH), "/tmp"]
    return [*made, "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/", "--", *program]


def _judges() -> list[Path]:
    """The judges of the code that runs now, and of a second copy among the packages.

    `python -m` in a clone takes the clone's code where the package is installed too.
    """
    copies = {Path(p, "graders") for p in site.getsitepackages()} | {Path(graders.__path__[0])}
    return [copy / "judges" for copy in sorted(copies) if (copy / "judges").is_dir()]


def _needed() -> list[Path]:
    """Where Python, its packages and our code lie; each once, outer folders first."""
    paths = {Path(p) for p in SYSTEM}
    paths |= {Path(sys.prefix), Path(sys.base_prefix), Path(sys.executable).resolve().parents[1]}
    paths |= {Path(p) for p in [*site.getsitepackages(), sysconfig.get_path("platlib")]}
    paths |= {Path(gancourse.__path__[0]), Path(graders.__path__[0])}
    kept: list[Path] = []
    for path in sorted(p for p in paths if p.exists()):
        if not any(path.is_relative_to(other) for other in kept if not other.is_symlink()):
            kept.append(path)
    return kept


def _binds(paths: Iterable[Path]) -> list[str]:
    made: list[str] = []
    folders: set[Path] = set()
    for path in paths:
        for parent in reversed(path.parents[:-1]):
            if parent not in folders and not any(parent.is_relative_to(p) for p in paths):
                folders.add(parent)
                made += ["--perms", "0755", "--dir", str(parent)]  # as root they would be 0700
        if path.is_symlink() and path.parent == Path("/"):
            made += ["--symlink", os.readlink(path), str(path)]
        else:
            made += ["--ro-bind", str(path), str(path)]
    return made
