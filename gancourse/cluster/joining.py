"""A Dask scheduler from the side of whoever has work: bytes go to a worker, bytes come back.

What crosses is opaque to Dask: a function of this course, by name, and one bytes object. Workers
that die are Dask's affair, which runs their work elsewhere; a scheduler that dies is ours: it is
waited for, and what it had not finished is sent again.
"""

import contextlib
import logging
import math
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import TracebackType
from typing import Any, Self

from gancourse.cluster.offers import Offer, own_offer, unlike, unpacked

CONNECT_SECONDS = 10.0
PATIENCE = 300.0  # for a scheduler that starts again, or a worker that fits
LOOK_SECONDS = 1.0
SLOTS_SECONDS = 3.0
MISSING = "Dask is not installed here: uv sync --extra cluster"


class SchedulerGoneError(RuntimeError):
    """The scheduler, or all workers that fit, cannot be had: one line that says what to do."""


class WorkersDiedError(RuntimeError):
    """Several workers in a row died over the same piece of work."""


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
        self._client = _joined(address)

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
                with contextlib.suppress(_LostError, OSError, RuntimeError), _losing(self._client):
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
            with contextlib.suppress(_LostError):
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
        with _losing(client):
            name = f"{function.__name__}-{uuid.uuid4().hex}"
            future = client.submit(function, body, key=name, pure=False, resources={resource: 1})
        hoped = time.monotonic()
        while wanted():
            with contextlib.suppress(TimeoutError), _losing(client):
                return bytes(future.result(timeout=LOOK_SECONDS))
            if client.status != "running":
                raise _LostError
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
                    self._client = _joined(self.address)
                except SchedulerGoneError:
                    if time.monotonic() > until:
                        raise
                    time.sleep(LOOK_SECONDS)
                else:
                    return


class _LostError(Exception):
    """The connection went; the work may be sent again."""


@contextlib.contextmanager
def _losing(client: Any) -> Iterator[None]:
    """Tells a connection that went from workers that died, whatever Dask calls them."""
    from asyncio import CancelledError
    from concurrent.futures import CancelledError as OtherCancelledError

    from distributed.client import FutureCancelledError
    from distributed.comm import CommClosedError
    from distributed.scheduler import KilledWorker

    try:
        yield
    except TimeoutError:
        raise
    except KilledWorker as error:
        words = f"its workers died one after the other, the last at {error.last_worker.address}"
        raise WorkersDiedError(words) from None
    except (CancelledError, OtherCancelledError, FutureCancelledError, CommClosedError) as error:
        raise _LostError from error
    except (OSError, RuntimeError) as error:  # such as "IOLoop is closed"
        if client.status == "running":
            raise
        raise _LostError from error


def _joined(address: str) -> Any:
    """A client of the scheduler. Raises SchedulerGoneError."""
    try:
        import dask
        from distributed import Client
    except ImportError:
        raise SchedulerGoneError(MISSING) from None
    # What it would say of a connection that went, we say; bodies are as large as hand-ins.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 GiB"})
    try:
        return Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        raise SchedulerGoneError(_nobody(address, error)) from None


def _nobody(address: str, error: BaseException) -> str:
    """Why nobody answers at an address: the innermost error is the one that knows."""
    seen = error
    while inner := (seen.__cause__ or seen.__context__):
        seen = inner
    reason = " ".join((str(seen) or type(seen).__name__).split())[:200]
    how = "start one there with `dask scheduler`, or look at the address and the certificates"
    return f"no Dask scheduler answers at {address} ({reason}): {how}"


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


def approved(
    offers: Mapping[str, Offer | str], objection: Callable[[Offer], str] = lambda offer: ""
) -> tuple[dict[str, Offer], dict[str, str]]:
    """The workers that agree with this machine, and why each other one does not.

    objection: what else speaks against an offer, in words; "" where nothing does.
    """
    own, fit, why = own_offer(), dict[str, Offer](), dict[str, str]()
    for name, offer in offers.items():
        words = offer if isinstance(offer, str) else unlike(own, offer) or objection(offer)
        if isinstance(offer, str) or words:
            why[name] = words
        else:
            fit[name] = offer
    return fit, why
