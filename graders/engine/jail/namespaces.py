"""Walls around one worker, put up by itself before it runs a student's code. Linux only.

The outer wall is bubblewrap around the template (`graders.engine.jail.walls`): it leaves only
Python, its packages and our own code to see. Inside it every job gets namespaces of its own, so
that no submission meets another. Plain system calls through ctypes; nothing here needs root.
"""

import ctypes
import os
import platform
import struct
from pathlib import Path

NOBODY = 65534
SCRATCH = Path("/scratch")
SCRATCH_BYTES = 128 * 2**20
TERMINALS = 8

_CLONE_NEWNS, _CLONE_NEWUTS, _CLONE_NEWIPC = 0x00020000, 0x04000000, 0x08000000
_CLONE_NEWUSER, _CLONE_NEWPID, _CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
_MS_NOSUID, _MS_NODEV, _MS_NOEXEC, _MS_REC, _MS_PRIVATE = 2, 4, 8, 16384, 1 << 18
_PR_SET_DUMPABLE, _PR_SET_SECCOMP, _PR_CAPBSET_DROP, _PR_SET_NO_NEW_PRIVS = 4, 22, 24, 38
_SECCOMP_FILTER = 2
_CAPABILITY_VERSION_3 = 0x20080522

_libc = ctypes.CDLL(None, use_errno=True)


def drop_root(user: int = NOBODY) -> None:
    """Become another user where we are root: limits on processes do not bind root.

    Root of a container without other users stays what it is, an ordinary user of the host.
    """
    if os.getuid() == 0 and _has_users():
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(user, user, user)
        _prctl(_PR_SET_DUMPABLE, 1)  # or our own /proc/self would be root's


def _has_users() -> bool:
    """Whether this user namespace knows more users than one."""
    lines = Path("/proc/self/uid_map").read_text().splitlines()
    return sum(int(line.split()[2]) for line in lines) > NOBODY


def enter_namespaces() -> None:
    """New user, mount, ipc, uts and net namespaces for this process, and pid for its children.

    Raises OSError where the system refuses; then only the outer wall can be had.
    """
    user, group = os.getuid(), os.getgid()
    kinds = _CLONE_NEWNS | _CLONE_NEWPID | _CLONE_NEWIPC | _CLONE_NEWUTS | _CLONE_NEWNET
    _call("unshare", ctypes.c_int(_CLONE_NEWUSER | kinds))
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{NOBODY} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{NOBODY} {group} 1")


def furnish() -> None:
    """As the first process of the new pid namespace: own scratch, /dev/shm, /dev/pts and /proc."""
    _call("unshare", ctypes.c_int(_CLONE_NEWNS))  # the keeper goes on with the /proc it has
    _mount("none", "/", None, _MS_REC | _MS_PRIVATE, None)
    size = f"size={SCRATCH_BYTES},nr_inodes=4096,mode=0700"
    flags = _MS_NOSUID | _MS_NODEV
    _mount("tmpfs", str(SCRATCH), "tmpfs", flags, size)
    _mount("tmpfs", "/dev/shm", "tmpfs", flags, size)
    terminals = f"newinstance,ptmxmode=0666,mode=600,max={TERMINALS}"
    _mount("devpts", "/dev/pts", "devpts", _MS_NOSUID | _MS_NOEXEC, terminals)
    _mount("proc", "/proc", "proc", flags | _MS_NOEXEC, None)
    Path("/proc/sys/user/max_user_namespaces").write_text("0")


def shut() -> None:
    """Give up every capability and the system calls of `FORBIDDEN`, for good."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    for capability in range(64):
        _libc.prctl(_PR_CAPBSET_DROP, ctypes.c_ulong(capability), 0, 0, 0)
    header = struct.pack("Ii", _CAPABILITY_VERSION_3, 0)
    _call("capset", header, bytes(24))
    _filter_calls()


# What no answer needs: new namespaces and mounts, other processes' memory, and memory that no
# limit on a process counts. Numbers are those of x86_64 and of aarch64.
FORBIDDEN = {
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "fsopen": (430, 430),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
}
_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
_CLONE, _MMAP, _MREMAP, _SOCKET = (56, 220), (9, 222), (25, 216), (41, 198)
_SHARED_ANONYMOUS, _GROWS_DOWN, _MREMAP_DONTUNMAP = 0x21, 0x100, 4
_FAMILIES = (1, 2, 10, 16)  # AF_UNIX, INET, INET6, NETLINK; VSOCK knows no network namespace
_CLONE3 = 435
_EPERM, _ENOSYS = 1, 38
_KILL, _ERRNO, _ALLOW = 0x80000000, 0x00050000, 0x7FFF0000
_LOAD, _JUMP_EQUAL, _JUMP_GREATER_EQUAL, _JUMP_SET = 0x20, 0x15, 0x35, 0x45
_AND, _RETURN = 0x54, 0x06


def _filter_calls() -> None:
    """A seccomp filter, where the numbers of the system calls are known."""
    if platform.machine() not in _ARCHITECTURES:
        return
    column, architecture = _ARCHITECTURES[platform.machine()]
    program = [
        (_LOAD, 0, 0, 4),
        (_JUMP_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, 0),
        (_JUMP_GREATER_EQUAL, 0, 1, 0x40000000),  # the x32 twins of the calls
        (_RETURN, 0, 0, _ERRNO | _EPERM),
    ]
    for numbers in FORBIDDEN.values():
        program += [(_JUMP_EQUAL, 0, 1, numbers[column]), (_RETURN, 0, 0, _ERRNO | _EPERM)]
    program += [
        (_JUMP_EQUAL, 0, 1, _CLONE3),  # its flags cannot be read here; the C library does without
        (_RETURN, 0, 0, _ERRNO | _ENOSYS),
        *_by_argument(_CLONE[column], 0, (_JUMP_SET, 0, 1, _CLONE_NEWUSER)),
        # Shared memory without a name is neither the process's nor seen once it is unmapped;
        # what grows down like a stack counts for no limit, and is not to be multiplied.
        *_by_argument(
            _MMAP[column],
            3,
            (_JUMP_SET, 2, 0, _GROWS_DOWN),
            (_AND, 0, 0, _SHARED_ANONYMOUS),
            (_JUMP_EQUAL, 0, 1, _SHARED_ANONYMOUS),
        ),
        *_by_argument(_MREMAP[column], 3, (_JUMP_SET, 0, 1, _MREMAP_DONTUNMAP)),
        *_by_argument(_SOCKET[column], 0, *_unless(_FAMILIES)),
        (_RETURN, 0, 0, _ALLOW),
    ]
    code = b"".join(struct.pack("HBBI", *line) for line in program)
    held = ctypes.create_string_buffer(code, len(code))
    packed = struct.pack("HxxxxxxP", len(program), ctypes.addressof(held))
    _call("prctl", _PR_SET_SECCOMP, ctypes.c_ulong(_SECCOMP_FILTER), packed, 0, 0)


Line = tuple[int, int, int, int]


def _by_argument(number: int, index: int, *test: Line) -> list[Line]:
    """For the call `number`: EPERM where `test`, of its argument, goes on; else allow."""
    lines = [(_LOAD, 0, 0, 16 + 8 * index), *test, (_RETURN, 0, 0, _ERRNO | _EPERM)]
    return [(_JUMP_EQUAL, 0, len(lines) + 1, number), *lines, (_RETURN, 0, 0, _ALLOW)]


def _unless(allowed: tuple[int, ...]) -> list[Line]:
    """Skip the line after this test for each allowed value."""
    return [(_JUMP_EQUAL, len(allowed) - i, 0, value) for i, value in enumerate(allowed)]


def _mount(source: str, target: str, kind: str | None, flags: int, options: str | None) -> None:
    texts = [t.encode() if t is not None else None for t in (source, target, kind)]
    last = options.encode() if options is not None else None
    _call("mount", *texts, ctypes.c_ulong(flags), last)


def _prctl(option: int, value: int) -> None:
    _call("prctl", option, ctypes.c_ulong(value), 0, 0, 0)


def _call(name: str, *arguments: object) -> None:
    """Call the C library. Raises OSError, naming the call."""
    if getattr(_libc, name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
