"""Follows a pool of images from what came back: every draw is seen in it.

A pool that is right leaves a trail that can be followed to its end: each image that comes back is
the one asked about or one that is held, and then the new one is held in its place.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from graders.plain import Plain
from graders.questions.lab13_cyclegan.ImagePool import GIVEN, RETURNED

Array = np.ndarray
DEFAULT = 50
ORDER = "The images of a batch came back in another order: place i answers image i."


@dataclass
class Trail:
    """What a pool did.

    coins: for each batch, whether each of its images was exchanged, once the pool was full. slots,
    ages: of the images drawn: in which place they lay, how many of those held had come before.
    fresh: for each draw from a full pool the share of those held that came in the same batch, and
    whether one of them was drawn. slip: where the trail ends, and why.
    """

    coins: list[list[bool]] = field(default_factory=list)
    slots: list[int] = field(default_factory=list)
    ages: list[int] = field(default_factory=list)
    fresh: list[tuple[float, bool]] = field(default_factory=list)
    slip: str | None = None
    filling: bool = False
    """Whether the slip was met while the pool was being filled."""


class Pool:
    """What is known of a pool while its trail is followed."""

    def __init__(self, size: int, images: list[Array], every: set[bytes]) -> None:
        self.size, self.trail, self.every = size, Trail(), every
        self.back: list[tuple[int, int] | None] = []
        self.known = {key(x): (q, i) for q, batch in enumerate(images) for i, x in enumerate(batch)}
        self.held: list[tuple[int, int]] = []
        self.was_held: set[tuple[int, int]] = set()

    def follow(self, looks: Plain) -> Trail:
        """The trail up to its end, or to the first slip."""
        for query, look in enumerate(looks):
            self.trail.coins.append([])
            self.back = [self.known.get(key(x)) for x in look["numbers"]]
            for place, x in enumerate(look["numbers"]):
                slip = self._one((query, place), x)
                if slip:
                    self.trail.slip = slip
                    self.trail.filling = len(self.held) < self.size
                    return self.trail
        return self.trail

    def _one(self, own: tuple[int, int], x: Array) -> str | None:
        """One image that was asked about, and what came back for it."""
        back = self.known.get(key(x))
        if len(self.held) < self.size:
            if back != own:
                return self._not_own(own, back, x)
            self._hold(own)
            return None
        if not self.size:
            return None if back == own else self._not_own(own, back, x)
        self.trail.coins[-1].append(back != own)
        if back == own:
            return None
        if back not in self.held:
            return self._not_held(own, back, x)
        self._exchange(own, back)
        return None

    def _hold(self, own: tuple[int, int]) -> None:
        self.held.append(own)
        self.was_held.add(own)

    def _exchange(self, own: tuple[int, int], back: tuple[int, int]) -> None:
        slot = self.held.index(back)
        trail, new = self.trail, [h[0] == own[0] for h in self.held]
        trail.slots.append(slot)
        trail.ages.append(sorted(self.held).index(back))
        trail.fresh.append((sum(new) / len(new), new[slot]))
        self.held[slot] = own
        self.was_held.add(own)

    def _not_own(self, own: tuple[int, int], back: tuple[int, int] | None, x: Array) -> str:
        held = len(self.held)
        if back is None:
            return self._strange(x)
        if self._displaced(own, back):
            return ORDER
        if not self.size:
            return "With size=0 nothing is held: the images come back as they are."
        return (
            f"With {held} of {self.size} images held another image came back: until the pool is "
            "full each is stored and comes back itself, in its own place."
        )

    def _not_held(self, own: tuple[int, int], back: tuple[int, int] | None, x: Array) -> str:
        if back is None:
            return self._strange(x)
        if self._displaced(own, back):
            return ORDER
        if back in self.was_held:
            return (
                "An image came back that had been handed out in exchange before: the new one takes "
                "its place in the pool."
            )
        return (
            "An image came back that should not be held: one that is returned itself once the pool "
            "is full is not stored, nor is more than `size` images."
        )

    def _displaced(self, own: tuple[int, int], back: tuple[int, int]) -> bool:
        """Whether a later image of the batch lies here, or all lie some places further on."""
        query, place = own
        if back[0] != query:
            return False
        on = [(query, k) for k in range(back[1], place + 1)]
        return back[1] > place or self.back[place : place + len(on)] == on

    def _strange(self, x: Array) -> str:
        if key(x) in self.every:
            return (
                "An image came back that was handed in to another pool: each has a list of its "
                "own, made in __init__."
            )
        for amount, whose in ((GIVEN, "handed in"), (RETURNED, "returned"), (GIVEN + RETURNED, "")):
            if key(x - np.asarray(amount, x.dtype)) in self._moved(amount, x.dtype):
                whose = whose or "handed in or returned"
                return (
                    f"A change of what was {whose}, after the query, changed the pool: store a "
                    "copy, .detach().clone(), and return one."
                )
        return "An image came back whose numbers are those of none that was handed in."

    def _moved(self, amount: float, dtype: np.dtype) -> set[bytes]:
        """The known images after they were moved there and back: rounding is part of it."""
        by = np.asarray(amount, dtype)
        return {key(_image(k, dtype) + by - by) for k in self.known}


def key(x: Array) -> bytes:
    """An image's numbers, comparable."""
    return np.ascontiguousarray(x, np.float32).tobytes()


def _image(text: bytes, dtype: np.dtype) -> Array:
    return np.frombuffer(text, np.float32).astype(dtype)


def trails(asked: Plain, looks: Plain, every: set[bytes]) -> Iterator[Trail]:
    """The trails of the two pools; every: the images of all pools."""
    size = DEFAULT if asked["size"] is None else asked["size"]
    for images, seen in zip(asked["images"], looks, strict=True):
        yield Pool(size, images, every).follow(seen)


def every_image(questions: Plain) -> set[bytes]:
    """The keys of all images of all pools."""
    pools = (pool for asked in questions.values() for pool in asked["images"])
    return {key(x) for pool in pools for batch in pool for x in batch}
