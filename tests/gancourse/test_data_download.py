"""Downloads against a server on this machine that refuses, hangs, cuts short or serves well."""

import dataclasses
import gzip
import hashlib
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from idx_files import nothing_here, split_bytes

from gancourse.data import digits, load_digits
from gancourse.data.download import FetchError, Remote, fetch

CONTENT = bytes(range(256)) * 1_000
NAME = "file.bin"


class Handler(BaseHTTPRequestHandler):
    """The first part of the path says how to answer, its last one names the file."""

    files: dict[str, bytes]
    release: threading.Event
    seen: list[str]

    def do_GET(self) -> None:
        self.seen.append(self.path)
        how, name = self.path.split("/")[1], self.path.split("/")[-1]
        if how == "hang":
            self.release.wait(30)
        elif how.isdigit() or name not in self.files:
            self.send_error(int(how) if how.isdigit() else 404)
        else:
            self.serve(how, self.files[name])

    def serve(self, how: str, content: bytes) -> None:
        self.send_response(200)
        if how != "unsized":
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        sent = len(content) // 2 if how in ("truncated", "unsized", "stall") else len(content)
        self.wfile.write(content[::-1] if how == "altered" else content[:sent])
        if how == "stall":
            self.wfile.flush()
            self.release.wait(30)

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture
def handler() -> type[Handler]:
    fresh = {"files": {NAME: CONTENT}, "release": threading.Event(), "seen": []}
    return type("Fresh", (Handler,), fresh)


@pytest.fixture
def server(
    handler: type[Handler], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[str]:
    nothing_here(monkeypatch, tmp_path)
    monkeypatch.delenv("GANCOURSE_OFFLINE")
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setenv("GANCOURSE_PATIENCE", "10")  # a busy machine may serve slowly
    running = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    running.daemon_threads = True
    thread = threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    handler.release.set()
    running.shutdown()
    running.server_close()


def remote(*mirrors: str, md5: str = hashlib.md5(CONTENT).hexdigest()) -> Remote:
    return Remote("Things", NAME, md5, len(CONTENT), mirrors)


def leftovers(tmp_path: Path) -> list[str]:
    return [path.name for path in (tmp_path / "cache").rglob("*") if path.is_file()]


def test_a_good_mirror_fills_the_cache(server: str, tmp_path: Path) -> None:
    (path,) = fetch([remote(f"{server}/good/")])
    assert path == tmp_path / "cache" / "Things" / NAME
    assert path.read_bytes() == CONTENT
    assert leftovers(tmp_path) == [NAME]


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ("403", "answers 403"),
        ("503", "answers 503"),
        ("404", "answers 404"),
        ("truncated", "truncated or altered"),
        ("unsized", "truncated or altered"),
        ("altered", "truncated or altered"),
    ],
)
def test_a_bad_mirror_is_told_and_leaves_nothing(
    server: str, tmp_path: Path, how: str, reason: str
) -> None:
    with pytest.raises(FetchError, match=reason):
        fetch([remote(f"{server}/{how}/")])
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("how", ["403", "503", "truncated", "altered"])
def test_the_next_mirror_is_tried(server: str, tmp_path: Path, how: str) -> None:
    (path,) = fetch([remote(f"{server}/{how}/", f"{server}/good/")])
    assert path.read_bytes() == CONTENT
    assert leftovers(tmp_path) == [NAME]


@pytest.mark.parametrize("how", ["hang", "stall"])
def test_a_silent_mirror_is_left_soon(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setenv("GANCOURSE_PATIENCE", "1")
    start = time.monotonic()
    with pytest.raises(FetchError, match=r"timed out|no answer"):
        fetch([remote(f"{server}/{how}/")])
    assert time.monotonic() - start < 25  # the server holds out for 30
    assert leftovers(tmp_path) == []


def test_after_a_silent_mirror_the_next_serves(server: str) -> None:
    localhost = server.replace("127.0.0.1", "localhost")
    (path,) = fetch([remote(f"{server}/hang/", f"{localhost}/good/")])
    assert path.read_bytes() == CONTENT


def test_own_mirrors_come_instead_in_either_layout(
    server: str, handler: type[Handler], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANCOURSE_MIRRORS", f"{server}/503/ {server}/good")
    fetch([remote("http://usual.invalid/")])
    assert handler.seen == [f"/503/Things/{NAME}", f"/503/{NAME}", f"/good/Things/{NAME}"]


def test_offline_tries_nothing(
    server: str, handler: type[Handler], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANCOURSE_OFFLINE", "1")
    with pytest.raises(FetchError, match="GANCOURSE_OFFLINE"):
        fetch([remote(f"{server}/good/")])
    assert handler.seen == []


def test_a_cache_that_cannot_be_written_is_told(server: str, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    with pytest.raises(FetchError, match=r"cache cannot be written"):
        fetch([remote(f"{server}/good/")])


def test_a_nonsense_mirror_is_told(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GANCOURSE_MIRRORS", "nonsense")
    with pytest.raises(FetchError, match="nonsense"):
        fetch([remote()])


@pytest.fixture
def small_mnist(handler: type[Handler], monkeypatch: pytest.MonkeyPatch) -> None:
    """The server's MNIST is small, and its sums are the expected ones."""
    packed = [gzip.compress(content) for content in split_bytes(90)]
    names = ["t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"]
    handler.files.update(zip(names, packed, strict=True))
    sums = tuple((hashlib.md5(content).hexdigest(), len(content)) for content in packed)
    monkeypatch.setattr(digits, "MNIST", dataclasses.replace(digits.MNIST, sums=sums))


@pytest.mark.usefixtures("small_mnist")
def test_load_digits_downloads_once(
    server: str, handler: type[Handler], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANCOURSE_MIRRORS", f"{server}/good")
    assert load_digits().source == "mnist"
    assert len(handler.seen) == 2
    assert len(load_digits("mnist").images) == 60
    assert len(handler.seen) == 2


@pytest.mark.usefixtures("small_mnist")
@pytest.mark.parametrize(
    ("how", "reason"),
    [("403", "403"), ("503", "503"), ("hang", "timed out"), ("truncated", "truncated")],
)
def test_load_digits_goes_on_without_and_says_why(
    server: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    how: str,
    reason: str,
) -> None:
    monkeypatch.setenv("GANCOURSE_MIRRORS", f"{server}/{how}")
    if how == "hang":
        monkeypatch.setenv("GANCOURSE_PATIENCE", "1")
    digits.say.cache_clear()
    assert load_digits().source == "offline"
    said = capsys.readouterr()
    assert reason in said.out
    assert said.err == ""
