"""What may be wrong with a cluster: a cut network, a full disk, a version, a start that hangs."""

import contextlib
import errno
import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from farm import Farm, farm, free_port
from test_cluster_losses import AfterFirst, many
from tiny_course import TinyCourse

from gancourse.cluster.calling import Cluster
from gancourse.cluster.offers import Offer
from gancourse.cluster.worker import ROOM, disk_is_full, in_words
from graders.engine.cluster.script import Transcript

pytestmark = pytest.mark.needs("dask")
PRELOADS = Path(__file__).parent
FULL = OSError(errno.ENOSPC, "No space left on device")


class Wire:
    """Carries a port of its own to another port of the loopback, until it is cut."""

    def __init__(self, to: int) -> None:
        self.port, self._to = free_port(), to
        self._ends: list[socket.socket] = []
        self.mend()

    def mend(self) -> None:
        """Carry new connections."""
        listener = socket.create_server(("127.0.0.1", self.port))
        self._ends.append(listener)
        threading.Thread(target=self._accept, args=[listener], daemon=True).start()

    def cut(self) -> None:
        """End all connections, and take no more."""
        for end in self._ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._ends = []

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = listener.accept()
                far = socket.create_connection(("127.0.0.1", self._to))
                self._ends += [near, far]
                for pair in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=pair, daemon=True).start()

    @staticmethod
    def _carry(source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while part := source.recv(65536):
                sink.sendall(part)
            sink.shutdown(socket.SHUT_WR)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Farm]:
    """A scheduler with one worker."""
    with farm(tmp_path_factory.mktemp("farm"), GANCOURSE_UNSAFE="1") as found:
        found.start_worker("good")
        found.wait_for(1)
        yield found


@pytest.mark.slow
def test_a_network_that_is_cut_costs_time_only(good: Farm, tmp_path: Path) -> None:
    course = TinyCourse(tmp_path)
    expected = many(course, 6)
    wire = Wire(good.port)
    times = []

    def cut() -> None:
        wire.cut()
        times.append(time.monotonic())
        time.sleep(3)
        wire.mend()

    try:
        address = f"tcp://127.0.0.1:{wire.port}"
        records = course.grade(scheduler=address, listener=AfterFirst(cut))
    finally:
        wire.cut()
    assert len(times) == 1
    assert {s: r.points for s, r in records.items()} == expected
    assert course.grades() == expected


@pytest.mark.slow
def test_a_worker_of_another_version_is_named(
    good: Farm, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    course = TinyCourse(tmp_path)
    course.hand_in("ada", course.full())
    old = good.start_worker("old", preload=str(PRELOADS / "old_preload.py"))
    good.wait_for(2)
    records = course.grade(scheduler=good.address)
    old.terminate()
    assert records["ada"].points == 5.0
    assert "old at tcp://" in caplog.text
    assert "its course is of long ago, here it is" in caplog.text
    assert "install the same version of the course on both" in caplog.text


def test_a_wait_that_dask_itself_loses_is_waited_for_again(good: Farm) -> None:
    """Its `sync` has no answer and no error of a coroutine that was cancelled at the wrong time."""
    from distributed import Future

    with Cluster(good.address) as cluster:
        (offer,) = cluster.offers().values()
        assert isinstance(offer, Offer)
        waits: list[float | None] = []
        future_result = Future.result

        def lost_once(self: Future[bytes], timeout: float | None = None) -> bytes:
            waits.append(timeout)
            if len(waits) == 1:
                raise UnboundLocalError("result")
            return future_result(self, timeout)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Future, "result", lost_once)
            assert cluster.call(bytes, b"the same", offer.resource("jobs")) == b"the same"
    assert len(waits) > 1


def test_a_worker_ends_at_once_that_is_told_to_while_its_template_starts(tmp_path: Path) -> None:
    with farm(tmp_path) as found:
        worker = found.start_worker("stuck", preload=str(PRELOADS / "stuck_preload.py"))
        until = time.monotonic() + 300
        while not (tmp_path / "stuck").exists() and time.monotonic() < until:
            time.sleep(0.1)
        worker.terminate()
        assert worker.wait(120) in (0, 1, -signal.SIGTERM)


def test_a_full_disk_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from graders.engine.cluster import preload

    waits: list[float] = []
    monkeypatch.setattr(preload.time, "sleep", waits.append)

    def run() -> Transcript:
        if len(waits) < 3:
            raise FULL
        return Transcript(level="nested")

    assert preload.with_room(run).level == "nested"
    assert waits == [preload.LOOK_SECONDS] * 3


@pytest.mark.parametrize(("seconds", "error"), [(0.0, FULL), (60.0, OSError(errno.EIO, "bad"))])
def test_but_not_for_ever_and_nothing_else_is(
    monkeypatch: pytest.MonkeyPatch, seconds: float, error: OSError
) -> None:
    from graders.engine.cluster import preload

    monkeypatch.setattr(preload, "DISK_SECONDS", seconds - 1e-3)

    def run() -> Transcript:
        raise error

    with pytest.raises(OSError, match=error.strerror):
        preload.with_room(run)


def test_a_worker_whose_disk_is_full_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from graders.engine.cluster import preload
    from graders.engine.cluster.script import Script
    from graders.engine.run.rules import FILE

    def no_room(_: object) -> None:
        raise FULL

    room = SimpleNamespace(source=SimpleNamespace(open=no_room, level="none"))
    worker = SimpleNamespace(address="tcp://10.0.0.2:4", extensions={ROOM: room})
    monkeypatch.setattr("distributed.get_worker", lambda: worker)
    monkeypatch.setattr(preload, "DISK_SECONDS", -1.0)
    told = Transcript.read(preload.run_script(Script([], FILE).packed())).problem
    assert told.startswith("the worker at tcp://10.0.0.2:4 failed: the disk of ")
    assert "is full: make room there" in told


def test_a_full_disk_is_told_with_its_remedy_and_its_machine() -> None:
    import platform

    assert f"the disk of {platform.node()} is full: make room there" in in_words(FULL)
    assert in_words(ValueError("two\nlines")) == "ValueError: two lines"
    assert in_words(RuntimeError("no jail here")) == "no jail here"
    assert not disk_is_full(OSError(errno.EIO, "bad"))
