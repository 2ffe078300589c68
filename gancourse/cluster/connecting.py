"""Joining a Dask scheduler, and telling in words of our own what may go wrong with it."""

import contextlib
import logging
from collections.abc import Iterator
from typing import Any

CONNECT_SECONDS = 10.0
MISSING = "Dask is not installed here: uv sync --extra cluster"


class SchedulerGoneError(RuntimeError):
    """The scheduler, or all workers that fit, cannot be had: one line that says what to do."""


class WorkersDiedError(RuntimeError):
    """Several workers in a row died over the same piece of work."""


class LostError(Exception):
    """The connection went; the work may be sent again."""


@contextlib.contextmanager
def losing(client: Any) -> Iterator[None]:
    """Tells a connection that went from workers that died, whatever Dask calls them."""
    from asyncio import CancelledError
    from concurrent.futures import CancelledError as OtherCancelledError

    from distributed.client import ClosedClientError, FutureCancelledError
    from distributed.comm import CommClosedError
    from distributed.scheduler import KilledWorker

    cancelled = (CancelledError, OtherCancelledError, FutureCancelledError)
    try:
        yield
    except TimeoutError:
        raise
    except UnboundLocalError:  # Dask's, of a wait that was cancelled as it ended: ask again
        raise TimeoutError from None
    except KilledWorker as error:
        words = f"its workers died one after the other, the last at {error.last_worker.address}"
        raise WorkersDiedError(words) from None
    except (*cancelled, CommClosedError, ClosedClientError) as error:
        raise LostError from error
    except (OSError, RuntimeError) as error:  # such as "IOLoop is closed"
        if client.status == "running":
            raise
        raise LostError from error


def joined(address: str) -> Any:
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
