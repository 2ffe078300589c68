"""What runs in a Dask worker for this course, jobs of students apart: telling, and training.

Functions from bytes to bytes, so that Dask never unpickles anything but these and bytes.
"""

import errno
import platform

from gancourse.cluster.offers import Offer, own_offer

ROOM = "gancourse"  # the name of what a worker keeps for us, among its extensions
NOT_STARTED = "it was started without --preload graders.engine.cluster.preload"


def offer(dask_worker: object) -> bytes:
    """What a worker offers, packed; Dask gives it the worker, for the argument's name."""
    return kept(dask_worker).packed()


def kept(worker: object) -> Offer:
    """What the preload has found out; of a worker without it, what can be told all the same."""
    room = getattr(worker, "extensions", {}).get(ROOM)
    if room is None:
        return Offer(**vars(own_offer()) | {"problem": NOT_STARTED})
    found: Offer = room.offer
    return found


def disk_is_full(error: Exception) -> bool:
    """Whether that is what went wrong."""
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)


def in_words(error: Exception) -> str:
    """What went wrong on a worker, in one line; of a full disk, where it is and what to do."""
    if disk_is_full(error):
        return f"the disk of {platform.node()} is full: make room there ({error})"
    said = " ".join(str(error).split())
    return said if isinstance(error, RuntimeError) else f"{type(error).__name__}: {said}"
