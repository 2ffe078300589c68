"""The noise that a net of a step was given, batch by batch; and what the other nets were given."""

from collections.abc import Sequence

import numpy as np

from graders.judges.kit.tape import Array
from graders.plain import Plain

MOST_JOINED = 3
"""Batches of noise in one call of a net, to be told apart from a batch of the wrong size."""


class Noises:
    """The batches of noise that a net was given, cut and joined to the rows asked for."""

    def __init__(self, shape: tuple[int, int] | None) -> None:
        self.shape = shape
        self.batches: list[Array] = []
        self.joined: list[int] = []
        """The places of those with the rows of several, which may also be taken as one."""
        self.wrong: list[tuple[int, ...]] = []
        self._parts: list[Array] = []

    def add(self, event: Plain) -> None:
        """One call's noise: a batch, several in one, or a part of one."""
        got, x = (
            tuple(event["shapes"][0]) if event["shapes"] else (),
            (event["inputs"] or [None])[0],
        )
        if self.shape is None or len(got) != 2 or got[1] != self.shape[1] or x is None:
            self.wrong.append(got)
            return
        n, noise = self.shape[0], x.astype(np.float64)
        if len(noise) % n == 0 and len(noise) <= MOST_JOINED * n:
            for batch in np.split(noise, len(noise) // n):
                self._append(batch)
            if len(noise) > n:
                self.joined.append(len(self.batches))
                self.batches.append(noise)
        elif len(noise) < n:
            self._join(noise, n, got)
        else:
            self.wrong.append(got)
            self.batches.append(noise)

    def _join(self, part: Array, n: int, got: tuple[int, ...]) -> None:
        self._parts.append(part)
        if len(self._parts) < MOST_JOINED:  # it may have been used as it is
            self._append(part)
        rows = sum(map(len, self._parts))
        if rows == n:
            self._append(np.concatenate(self._parts))
        if rows >= n:
            self._parts = []

    def _append(self, batch: Array) -> None:
        """A batch that came before stays one batch: it is not fresh the second time."""
        if not any(np.array_equal(batch, known) for known in self.batches):
            self.batches.append(batch)

    def unfinished(self) -> list[Array]:
        """Batches with too few rows, that no others completed."""
        return self._parts


def met_in(events: Sequence[Plain]) -> dict[str, list[Array]]:
    """By net the tables of numbers that it was called on alone."""
    found: dict[str, list[Array]] = {}
    for event in events:
        inputs = event["inputs"]
        if event["what"] == "call" and len(inputs) == 1 and np.ndim(inputs[0]) == 2:
            found.setdefault(event["who"], []).append(inputs[0].astype(np.float64))
    return found
