"""What a job behind walls can reach, and what it can use."""

import contextlib
import json
import os
import secrets
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from graders.engine.ask.running import Cell, Task, run_task
from graders.engine.run.job import JobEndedError
from graders.engine.run.pool import Source, StartError, open_level, opened
from graders.engine.run.rules import Limits
from graders.engine.run.watcher import descendants

pytestmark = pytest.mark.needs("bwrap")
LIMITS = Limits(cpu_seconds=20, wall_seconds=120, idle_seconds=10, data_bytes=500 * 2**20)
LITTLE = "05_first_gan.get_noise"  # to make ready for: a fresh process does so for every job
INSIDE = (Path(__file__).with_name("inside.py")).read_text()


@pytest.fixture(scope="module", params=["nested", "single"])
def walled(request: pytest.FixtureRequest) -> Iterator[Source]:
    """Sources of both levels."""
    try:
        found = open_level(request.param, LITTLE)
    except StartError as error:
        pytest.skip(f"no {request.param} jail here: {error}")
    yield found
    found.close()


def run(source: Source, code: str, limits: Limits = LIMITS, files: Any = None) -> str:
    """The text that a cell prints in a fresh job."""
    with opened(source, limits) as job:
        job.ask({"op": "notebook", "files": files or {}, "start": 0})
        outputs = json.loads(job.ask({"op": "run", "source": code})["outputs"])
    return "".join(o.get("text", "") or str(o.get("evalue", "")) for o in outputs)


@pytest.fixture(scope="module")
def seen(walled: Source) -> dict[str, Any]:
    """What one hostile cell finds and may do."""
    os.environ["GANCOURSE_TEST_CANARY"] = "not for students"
    found: dict[str, Any] = json.loads(run(walled, INSIDE))
    return found


def test_nobody_else_is_there(seen: dict[str, Any]) -> None:
    assert len(seen["processes"]) <= 2  # the worker, and bubblewrap's own where it has one
    assert seen["interfaces"] == ["lo"]
    assert "Network is unreachable" in seen["connect"]
    assert seen["solutions"] == []
    assert seen["judges"] in ([], None)
    assert "GANCOURSE_TEST_CANARY" not in seen["environment"]
    assert not {"USER", "LOGNAME", "PWD", "SSH_AUTH_SOCK"} & set(seen["environment"])


def test_no_power_is_left(seen: dict[str, Any]) -> None:
    assert seen["effective"] == seen["permitted"] == "0000000000000000"
    assert seen["no_new_privileges"] == "1"
    for call in ("unshare", "mount", "umount", "ptrace", "memfd", "shmget"):
        assert seen[call] == "EPERM", (call, seen[call])


def test_only_scratch_can_be_written(seen: dict[str, Any]) -> None:
    assert seen["writable"] == ["/dev/shm", "/scratch"]


def test_use_is_bounded(seen: dict[str, Any]) -> None:
    assert seen["allocate"] == "MemoryError"
    assert seen["forks"] < 64
    assert seen["large_file"] == "EFBIG"
    assert seen["fill_scratch"] == "ENOSPC"
    assert seen["descriptors"] < 256


def test_ordinary_work_goes_on(seen: dict[str, Any]) -> None:
    assert seen["torch"] == 27.0
    assert seen["loader"] == 4
    assert seen["subprocess"] == "hi"


@pytest.mark.parametrize(
    ("code", "limit"),
    [
        ("while True:\n    try:\n        while True: pass\n    except BaseException: pass", "cpu"),
        ("import time\nwhile True:\n    time.sleep(100)", "idle"),
        ("import time\nkept = []\nwhile True:\n    kept.append(b'x' * 2**27)\n"
         "    time.sleep(0.3)", "memory"),
    ],
)  # fmt: skip
def test_a_limit_is_named(source: Source, code: str, limit: str) -> None:
    idle = 3 if limit == "idle" else 60  # on a busy machine short naps last
    limits = Limits(cpu_seconds=3, idle_seconds=idle, pause_seconds=60, jail_bytes=2**29)
    with pytest.raises(JobEndedError) as caught:
        run(source, code, limits)
    assert caught.value.end.limit == limit


HARDENED = f"""
from graders.engine.run.pool import FILE, StartError, open_level, opened, pool
try:
    open_level("nested", {LITTLE!r})
except StartError as error:
    print(error)
with pool(warm={LITTLE!r}) as found, opened(found, FILE) as job:
    print(found.level, job.ask({{"op": "ping"}}))
"""


def test_a_single_wall_where_inner_ones_are_refused() -> None:
    """A user namespace in which no further one may be made, as on hardened hosts."""
    refuse = "echo 0 > /proc/sys/user/max_user_namespaces"
    command = ["unshare", "--user", "--map-root-user", "sh", "-c"]
    script = f'{refuse} && exec "$0" -c "$1"'
    done = subprocess.run(
        [*command, script, sys.executable, HARDENED], capture_output=True, text=True, check=False
    )
    refusal, level = done.stdout.splitlines()
    assert "unshare" in refusal
    assert level == "single {'problem': None}"


def test_what_a_job_starts_ends_with_it(walled: Source) -> None:
    look_for_what_is_left(walled)


def test_what_a_job_starts_ends_with_it_without_walls() -> None:
    """Its parent, which takes in whatever loses its own, ends them."""
    bare = open_level("none", LITTLE)
    try:
        look_for_what_is_left(bare)
    finally:
        bare.close()


def look_for_what_is_left(source: Source) -> None:
    """Three grandchildren in sessions of their own."""
    mark = secrets.token_hex(6)
    code = f"""
import os, time
for _ in range(3):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            open("/proc/self/comm", "w").write("{mark}")
            time.sleep(987)
        os._exit(0)
def called(p):
    try:
        return open(f"/proc/{{p}}/comm").read()
    except OSError:
        return ""  # it has ended meanwhile
def named():
    return sum(called(p) == "{mark}\\n" for p in os.listdir("/proc") if p.isdigit())
for _ in range(50):
    if named() < 3:
        time.sleep(0.1)
print(named())
"""
    assert run(source, code).strip() == "3"
    deadline = time.monotonic() + 60
    while (left := _called(mark)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not left


def _called(mark: str) -> list[int]:
    """The processes of this name, wherever they are."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if (folder / "comm").read_text().strip() == mark:
                found.append(int(folder.name))
    return found


def search(source: Source, canary: str, planted: str = "", **files: np.ndarray) -> Any:
    """What a job finds that looks for a canary everywhere that it can."""
    code = Path(__file__).with_name("search.py").read_text()
    halves = f"HALVES = ({canary[:16]!r}, {canary[16:]!r})\n"
    return json.loads(run(source, planted + halves + code, files=files))


def test_the_search_finds_what_is_there(source: Source) -> None:
    canary = secrets.token_hex(16)
    content = np.frombuffer(b"x", np.uint8)
    report = search(source, canary, f"planted = {canary!r}\n", **{canary: content})
    assert report["files"] == [f"/scratch/{canary}"]
    assert report["frames"]
    assert report["memory"]


def test_canaries_are_not_reachable(
    walled: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The course's folder, our memory, environment and descriptors: looked for everywhere."""
    canary = secrets.token_hex(16)
    (tmp_path / canary).write_text(canary)
    monkeypatch.setenv("CANARY", canary)
    monkeypatch.chdir(tmp_path)
    held = [canary, bytes.fromhex(canary)]  # in our memory, where a fork of us would have it
    handle = os.open(tmp_path / canary, os.O_RDONLY)
    os.set_inheritable(handle, True)
    try:
        report = search(walled, canary)
    finally:
        os.close(handle)
    assert held
    assert report.pop("looked at") > 1000
    assert report == {"files": [], "memory": [], "environment": [], "descriptors": [],
                      "modules": [], "frames": []}  # fmt: skip


def test_what_a_wall_complains_of_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "bwrap"
    broken.write_text("#!/bin/sh\necho 'bwrap: no namespaces for you' >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr("graders.engine.jail.walls.bubblewrap", lambda: str(broken))
    for level in ("nested", "single"):
        with pytest.raises(StartError, match="no namespaces for you"):
            open_level(level)


def test_a_lost_template_is_started_anew() -> None:
    """What was running when it died is run again by those who asked (`running`, `files`)."""
    with contextlib.closing(open_level("nested", LITTLE)) as source:
        template = descendants(source._process.pid)[1]  # type: ignore[attr-defined]
        killer = threading.Timer(1.0, os.kill, [template, signal.SIGKILL])
        killer.start()
        cells = [Cell("import time; time.sleep(3); print('done')", "one")]
        outcome = run_task(source, Task(cells, {}, b"secret"))
        killer.join()
        assert outcome.outputs[0][0].text == "done\n"
        assert descendants(source._process.pid)[1] != template  # type: ignore[attr-defined]
