"""Two jobs that run at the same time share nothing, and what grows down is bounded."""

import ast
import json
from collections.abc import Iterator
from typing import Any

import pytest

from graders.engine.run.job import Job, JobEndedError
from graders.engine.run.pool import Source, StartError, open_level, opened
from graders.engine.run.rules import MIB, Limits

pytestmark = pytest.mark.needs("bwrap")
LIMITS = Limits(cpu_seconds=20, idle_seconds=15, data_bytes=500 * MIB, jail_bytes=512 * MIB)
LITTLE = "05_first_gan.get_noise"  # all that is made ready: a fresh process a job takes its time
SECRET = "what-only-the-first-job-knows"

SETTLE = f"""
import os, pty, socket, threading
secret = {SECRET!r}
for place in ("/scratch", "/dev/shm"):
    open(place + "/neighbour", "w").write(secret)
listener = socket.socket(socket.AF_UNIX)
listener.bind("\\0gancourse-neighbour")
listener.listen()
local = socket.create_server(("127.0.0.1", 47124))
held = [pty.openpty() for _ in range(3)]
for master, _ in held:
    os.write(master, secret.encode())
if os.fork() == 0:
    threading.Event().wait(60)
    os._exit(0)
print(sorted(os.listdir("/dev/pts")))
"""
LOOK = """
import ctypes, errno, os, socket
libc = ctypes.CDLL(None, use_errno=True)
def tried(act):
    try:
        act()
        return "done"
    except OSError as error:
        return errno.errorcode[error.errno]
def traced(pid):
    return errno.errorcode[ctypes.get_errno()] if libc.ptrace(16, pid, 0, 0) < 0 else "done"
def read(pid):
    with open(f"/proc/{pid}/mem", "rb") as memory:
        memory.seek(int(open(f"/proc/{pid}/maps").readline().split("-")[0], 16))
        memory.read(1)
others = [p for p in range(1, 300) if p not in (os.getpid(), os.getppid())]
found = {
    "files": [f for p in ("/scratch", "/dev/shm") for f in os.listdir(p) if "neighbour" in f],
    "abstract": tried(lambda: socket.socket(socket.AF_UNIX).connect("\\0gancourse-neighbour")),
    "local": tried(lambda: socket.create_connection(("127.0.0.1", 47124), 2)),
    "sockets": [s for s in open("/proc/net/unix").read().split() if "neighbour" in s],
    "terminals": sorted(p for p in os.listdir("/dev/pts") if p.isdigit()),
    "terminal": tried(lambda: os.open("/dev/pts/0", os.O_RDWR)),
    "signals": sorted({tried(lambda: os.kill(p, 0)) for p in [*others, HOST]}),
    "ptrace": sorted({traced(p) for p in [1, *others[:5], HOST]}),
    "memory": sorted({tried(lambda: read(p)) for p in [*others, HOST]}),
}
found["own"] = tried(lambda: os.posix_openpt(os.O_RDWR) if hasattr(os, "posix_openpt")
                     else os.open("/dev/ptmx", os.O_RDWR))
print(found)
"""


@pytest.fixture(scope="module", params=["nested", "single"])
def walled(request: pytest.FixtureRequest) -> Iterator[Source]:
    """Sources of both levels."""
    try:
        found = open_level(request.param, LITTLE)
    except StartError as error:
        pytest.skip(f"no {request.param} jail here: {error}")
    yield found
    found.close()


def run(job: Job, code: str) -> str:
    """What a cell prints, or its error."""
    outputs = json.loads(job.ask({"op": "run", "source": code})["outputs"])
    return "".join(o.get("text", "") or str(o.get("evalue", "")) for o in outputs)


@pytest.fixture(scope="module")
def found(walled: Source) -> dict[str, Any]:
    """What a second job finds of a first one that is still there."""
    with opened(walled, LIMITS) as first, opened(walled, LIMITS) as second:
        for job in (first, second):
            job.ask({"op": "notebook", "files": {}, "start": 0})
        assert {"0", "1", "2"} <= set(ast.literal_eval(run(first, SETTLE)))
        seen = run(second, f"HOST = {first.handle.pid()}\n{LOOK}")
        assert run(first, "print(secret)").strip() == SECRET  # it is still there, unharmed
    made: dict[str, Any] = ast.literal_eval(seen)
    return made


def test_files_are_each_ones_own(found: dict[str, Any]) -> None:
    assert found["files"] == []


def test_sockets_are_each_ones_own(found: dict[str, Any]) -> None:
    assert found["abstract"] == "ECONNREFUSED"
    assert found["local"] in ("ECONNREFUSED", "ENETUNREACH")
    assert found["sockets"] == []


def test_terminals_are_each_ones_own(found: dict[str, Any]) -> None:
    assert found["terminals"] == []
    assert found["terminal"] in ("ENOENT", "EIO")
    assert found["own"] == "done"


def test_processes_are_each_ones_own(found: dict[str, Any]) -> None:
    assert found["signals"] == ["ESRCH"]
    assert found["ptrace"] == ["EPERM"]
    assert found["memory"] == ["ENOENT"]


GROW = """
import ctypes, errno, mmap, resource
libc = ctypes.CDLL(None, use_errno=True)
for name in ("mmap", "mremap"):
    getattr(libc, name).restype = ctypes.c_void_p
size = ctypes.c_size_t
def failed(address):
    return errno.errorcode[ctypes.get_errno()] if address == 2**64 - 1 else "done"
page = libc.mmap(None, size(8192), 3, 0x22, -1, 0)
print([
    failed(libc.mmap(None, size(8192), 3, 0x122, -1, 0)),
    failed(libc.mremap(ctypes.c_void_p(page), size(8192), size(8192), 5)),
    resource.getrlimit(resource.RLIMIT_STACK)[1],
])
"""
SPLIT = """
import ctypes, resource
libc = ctypes.CDLL(None, use_errno=True)
libc.mremap.restype = ctypes.c_void_p
size, at = ctypes.c_size_t, ctypes.c_void_p
most = resource.getrlimit(resource.RLIMIT_STACK)[1]
resource.setrlimit(resource.RLIMIT_STACK, (most, most))
line = next(l for l in open("/proc/self/maps") if "[stack]" in l)
low = int(line.split("-")[0], 16)
for number in range(64):
    low -= 2**16
    ctypes.memset(low, 1, 4096)  # the stack grows down to here
    place = 0x100000000000 + number * 2**30
    moved = libc.mremap(at(low), size(4096), size(4096), 3, at(place))
    if moved == 2**64 - 1:
        print("refused", ctypes.get_errno())
        break
    for step in range(1, 2**26 // 4096 - 300):
        ctypes.memset(place - step * 4096, 1, 8)
print("touched", (number + 1) * 2**26 // 2**20)
"""


def test_what_grows_down_cannot_be_multiplied(walled: Source) -> None:
    with opened(walled, LIMITS) as job:
        job.ask({"op": "notebook", "files": {}, "start": 0})
        assert ast.literal_eval(run(job, GROW)) == ["EPERM", "EPERM", 64 * MIB]


def test_a_stack_cut_in_pieces_is_stopped_by_the_watcher(walled: Source) -> None:
    """Its pieces may grow each, and count for no limit of a process; up to 4 GiB in 64 steps."""
    with opened(walled, LIMITS) as job:
        job.ask({"op": "notebook", "files": {}, "start": 0})
        with pytest.raises(JobEndedError) as stopped:
            print(run(job, SPLIT))
    assert stopped.value.end.limit == "memory"
    assert job.used["bytes"] < LIMITS.jail_bytes + 1024 * MIB
