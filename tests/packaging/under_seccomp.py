"""Runs a command under the filter of a file for `docker run --security-opt seccomp=FILE`.

`python under_seccomp.py FILE COMMAND ...` does with libseccomp what a container runtime does with
the file, but for `includes` and `excludes`, which the course's file does without. Linux only.
"""

import ctypes
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ALLOW, ERRNO = 0x7FFF0000, 0x00050000  # <seccomp.h>
EQUAL = 4  # SCMP_CMP_EQ
NO_NEW_PRIVILEGES = 38


class Comparison(ctypes.Structure):
    """`struct scmp_arg_cmp`."""

    _fields_ = (
        ("index", ctypes.c_uint),
        ("op", ctypes.c_int),
        ("value", ctypes.c_uint64),
        ("value_two", ctypes.c_uint64),
    )


def library() -> ctypes.CDLL:
    """libseccomp, which Debian's and Ubuntu's package manager brings. Raises OSError without."""
    found = ctypes.CDLL("libseccomp.so.2")
    found.seccomp_init.restype = ctypes.c_void_p
    return found


def number(name: str, architecture: str = "") -> int | None:
    """The number of a system call, here or there ("aarch64"); None where it is unknown.

    A negative one is that of a call which only other architectures have.
    """
    known = library()
    if architecture:
        token = known.seccomp_arch_resolve_name(architecture.encode())
        found = known.seccomp_syscall_resolve_name_arch(ctypes.c_uint32(token), name.encode())
    else:
        found = known.seccomp_syscall_resolve_name(name.encode())
    return None if found == -1 else int(found)


def rules(profile: dict[str, Any]) -> Iterator[tuple[str, int, list[Comparison]]]:
    """Each refused system call, the errno for it, and the tests of its arguments."""
    for rule in profile["syscalls"]:
        tests = [Comparison(a["index"], EQUAL, a["value"], 0) for a in rule.get("args", [])]
        for name in rule["names"]:
            yield name, rule["errnoRet"], tests


def load(profile: dict[str, Any]) -> None:
    """Put the filter on this process, for good. Raises OSError where a step of it fails."""
    known = library()
    held = ctypes.c_void_p(known.seccomp_init(ctypes.c_uint32(ALLOW)))
    for name, error, tests in rules(profile):
        many = (Comparison * len(tests))(*tests)
        action = ctypes.c_uint32(ERRNO | error)
        _done(known.seccomp_rule_add_array(held, action, number(name), len(tests), many), name)
    ctypes.CDLL(None).prctl(NO_NEW_PRIVILEGES, ctypes.c_ulong(1), 0, 0, 0)
    _done(known.seccomp_load(held), "load")


def _done(result: int, what: str) -> None:
    if result != 0:
        raise OSError(-result, f"{what}: {os.strerror(-result)}")


if __name__ == "__main__":
    load(json.loads(Path(sys.argv[1]).read_text()))
    os.execvp(sys.argv[2], sys.argv[2:])
