"""Fetch files into the user's cache: mirrors in turn, checksums, and never a long silence.

The work runs in a thread of its own because a name lookup has no timeout; when no byte has come
for `patience()` seconds the caller goes on without it. Settings, all optional:
GANCOURSE_OFFLINE=1 tries nothing; GANCOURSE_MIRRORS holds base addresses, separated by spaces,
to use instead of the usual ones (any web copy of a GANCOURSE_DATA folder will do);
GANCOURSE_PATIENCE is in seconds, for slow networks.
"""

import hashlib
import os
import queue
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

from gancourse.data.places import cache_folder

PATIENCE, LONGEST = 2.5, 600.0  # seconds
CHUNK = 1 << 16

Beat = Callable[[], None]


class FetchError(Exception):
    """Why a file could not be had, in a few words."""


@dataclass(frozen=True)
class Remote:
    """A file to fetch: its folder in a data root, name, MD5, size in bytes, usual addresses."""

    folder: str
    name: str
    md5: str
    size: int
    mirrors: tuple[str, ...]

    def urls(self) -> list[str]:
        """Addresses to try in this order."""
        own = os.environ.get("GANCOURSE_MIRRORS", "").split()
        if not own:
            return [mirror + self.name for mirror in self.mirrors]
        bases = [base.rstrip("/") for base in own]
        return [f"{base}{path}/{self.name}" for base in bases for path in (f"/{self.folder}", "")]


def patience() -> float:
    """Seconds without a byte after which a download is given up."""
    try:
        return float(os.environ["GANCOURSE_PATIENCE"])
    except (KeyError, ValueError):
        return PATIENCE


def fetch(remotes: list[Remote]) -> list[Path]:
    """Download the files into the cache, all or an error; each is whole when it appears there.

    Raises:
        FetchError: no network, no mirror gave the right file, or no byte came for too long.
    """
    if os.environ.get("GANCOURSE_OFFLINE", "") not in ("", "0"):
        raise FetchError("GANCOURSE_OFFLINE is set")
    _make_folders(remotes)
    news: queue.Queue[list[Path] | Exception | None] = queue.Queue()
    stop = threading.Event()
    threading.Thread(target=_work, args=(remotes, news, stop), daemon=True).start()
    end = monotonic() + LONGEST
    try:
        while (message := news.get(timeout=max(min(patience(), end - monotonic()), 0))) is None:
            pass
    except queue.Empty:
        raise FetchError(f"no answer for {patience():g} seconds") from None
    finally:
        stop.set()
    if isinstance(message, Exception):
        raise FetchError(str(message))
    return message


def _make_folders(remotes: list[Remote]) -> None:
    try:
        for remote in remotes:
            (cache_folder() / remote.folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FetchError(f"{cache_folder()} cannot be written ({error.strerror})") from error


def _work(remotes: list[Remote], news: queue.Queue, stop: threading.Event) -> None:
    """Fetch every file; tells None for each piece that comes, at last the paths or the error."""
    dead: set[str] = set()
    try:
        news.put([_first(remote, dead, lambda: news.put(None), stop) for remote in remotes])
    except Exception as error:  # the caller waits for a word, whatever went wrong
        news.put(error)


def _first(remote: Remote, dead: set[str], beat: Beat, stop: threading.Event) -> Path:
    """The file from the first address that gives it; hosts that do not answer join `dead`."""
    reasons: list[str] = []
    for url in remote.urls():
        host = urlsplit(url).netloc
        if host in dead or stop.is_set():
            continue
        try:
            return _stream(url, remote, beat, stop)
        except FetchError as error:
            reasons.append(f"{host} {error}")
        except urllib.error.HTTPError as error:
            reasons.append(f"{host} answers {error.code}")
        except (OSError, HTTPException, ValueError) as error:
            dead.add(host)
            reasons.append(f"{host or url} failed ({_cause(error)})")
    raise FetchError("; ".join(dict.fromkeys(reasons)) or "no mirror answers")


def _stream(url: str, remote: Remote, beat: Beat, stop: threading.Event) -> Path:
    """Write the file beside its place and move it there once its checksum is right."""
    target = cache_folder() / remote.folder / remote.name
    part = target.with_name(f"{target.name}.{os.getpid()}-{threading.get_ident()}.part")
    digest, size = hashlib.md5(usedforsecurity=False), 0
    try:
        with (
            urllib.request.urlopen(url, timeout=patience() / 2.5) as answer,
            part.open("wb") as out,
        ):
            while (chunk := answer.read(CHUNK)) and size <= remote.size and not stop.is_set():
                size += out.write(chunk)
                digest.update(chunk)
                beat()
        if digest.hexdigest() != remote.md5:
            raise FetchError(
                f"sent a truncated or altered file ({size:,} of {remote.size:,} bytes)"
            )
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)
    return target


def _cause(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    return "timed out" if isinstance(reason, TimeoutError) else str(reason) or type(error).__name__
