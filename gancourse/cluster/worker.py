"""What runs in a Dask worker for this course, jobs of students apart: telling, and training.

Functions from bytes to bytes, so that Dask never unpickles anything but these and bytes.
"""

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
