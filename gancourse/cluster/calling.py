"""A Dask scheduler from the side of whoever has work: bytes go to a worker, bytes come back.

What crosses is opaque to Dask: a function of this course, by name, and one bytes object. Workers
that die are Dask's affair, which runs their work elsewhere; a scheduler that dies is ours: it is
waited for, and what it had not finished is sent again.
"""

import contextlib
import math
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import Any, Self

from gancourse.cluster.connecting import LostError, SchedulerGoneError, joined, losing
from gancourse.cluster.offers import Offer, unpacked

PATIENCE = 300.0  # for a scheduler that starts again, or a worker that fits
LOOK_SECONDS = 1.0
SLOTS_SECONDS = 3.0


class Cluster:
    """The workers of one scheduler. May be used from many threads.

    address: as Dask writes it, such as tcp://10.0.0.1:8786, or tls://...; certificates are
    Dask's own settings. patience: seconds to wait for what has gone.
    Raises SchedulerGoneError where nobody answers.
    """

    def __init__(self, address: str, patience: float = PATIENCE) -> None:
        self.address, self.patience = address, patience
        self._lock, self._looking = threading.Lock(), threading.Lock()
        self._looked, self._places, self._closed = -math.inf, dict[str, int](), False
        self._client = joined(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closed = True
        self._client.close(timeout=5)

    def offers(self) -> dict[str, Offer | str]:
        """By worker: what it offers, or in words why nothing is known of it."""
        from gancourse.cluster.worker import offer

        found = self._client.run(offer, on_error="return")
        return {_named(self._client, key): _read(said) for key, said in sorted(found.items())}

    def slots(self, resource: str) -> int:
        """How many calls at a time the workers take that are there now, as seen seconds ago."""
        with self._looking:
            if time.monotonic() - self._looked > SLOTS_SECONDS:
                with contextlib.suppress(LostError, OSError, RuntimeError), losing(self._client):
                    self._places = _places(self._client.scheduler_info()["workers"].values())
                self._looked = time.monotonic()
        return self._places.get(resource, 0)

    def call(
        self,
        function: Callable[[bytes], bytes],
        body: bytes,
        resource: str,
        wanted: Callable[[], bool] = lambda: True,
    ) -> bytes | None:
        """What the function makes of the body, on a worker that has the resource.

        wanted: asked about every second; where it says no, nothing more is waited for, and None
        returned. Raises SchedulerGoneError or WorkersDiedError.
        """
        while wanted() and not self._closed:
            client = self._client
            with contextlib.suppress(LostError):
                return self._once(client, function, body, resource, wanted)
            self._rejoin(client, wanted)
        return None

    def _once(
        self,
        client: Any,
        function: Callable[[bytes], bytes],
        body: bytes,
        resource: str,
        wanted: Callable[[], bool],
    ) -> bytes | None:
        with losing(client):
            name = f"{function.__name__}-{uuid.uuid4().hex}"
            future = client.submit(function, body, key=name, pure=False, resources={resource: 1})
        hoped = time.monotonic()
        while wanted():
            with contextlib.suppress(TimeoutError), losing(client):
                return bytes(future.result(timeout=LOOK_SECONDS))
            if client.status != "running":
                raise LostError
            now = time.monotonic()
            hoped = now if self.slots(resource) else hoped
            if now - hoped > self.patience:
                told = f"has had no worker that fits for {self.patience:g} seconds"
                raise SchedulerGoneError(f"the Dask scheduler at {self.address} {told}")
        with contextlib.suppress(Exception):
            future.cancel()
        return None

    def _rejoin(self, lost: Any, wanted: Callable[[], bool]) -> None:
        """Be connected again; one thread sees to it while the others wait."""
        with self._lock:
            if self._client is not lost:
                return
            with contextlib.suppress(Exception):
                lost.close(timeout=1)
            until = time.monotonic() + self.patience
            while wanted() and not self._closed:
                try:
                    self._client = joined(self.address)
                except SchedulerGoneError:
                    if time.monotonic() > until:
                        raise
                    time.sleep(LOOK_SECONDS)
                else:
                    return


def _places(workers: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """By resource, how much of it all workers have."""
    total: Counter[str] = Counter()
    for worker in workers:
        total.update({name: int(much) for name, much in worker["resources"].items()})
    return dict(total)


def _named(client: Any, key: str) -> str:
    """A worker's address, with its name where it has another."""
    name = client.scheduler_info()["workers"].get(key, {}).get("name", key)
    return key if name == key else f"{name} at {key}"


def _read(said: Any) -> Offer | str:
    if isinstance(said, Exception) and "No module named" in str(said):
        return "it has no course of this version: install the same one there"
    try:
        return unpacked(said)
    except (TypeError, ValueError):
        return f"it does not say what it offers: {said}"[:200]
