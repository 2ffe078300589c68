"""Where a step asked its critic for slopes, told from all the tables that the critic was given."""

from collections.abc import Iterator, Sequence

import numpy as np

from graders.judges.kit.tape import Array

OFF = 1e-4
AT_AN_END = 2e-5


def eps_of(x: Array, real: Array, fake: Array) -> Array:
    """The share (n,) of the real sample in each row of x, where x lies between real and fake."""
    line = real - fake
    return np.asarray(((x - fake) * line).sum(1) / np.maximum((line**2).sum(1), 1e-30))


def on_lines(x: Array, real: Array, fake: Array) -> bool:
    """Whether each row of x (n, 2) lies between its real and its fake sample."""
    eps = eps_of(x, real, fake)
    off = np.abs(x - fake - eps[:, None] * (real - fake)).max()
    return bool(off < OFF and eps.min() > -OFF and eps.max() < 1 + OFF)


def batches(met: Sequence[Array], shape: tuple[int, ...]) -> Iterator[Array]:
    """The tables that the critic was given as batches of this shape, cut or joined to it."""
    n, parts = shape[0], []
    for x in met:
        if x.shape[1:] != shape[1:]:
            continue
        if len(x) % n == 0:
            yield from np.split(x, len(x) // n)
        elif len(x) < n:
            parts.append(x)
            if sum(map(len, parts)) == n:
                yield np.concatenate(parts)
                parts = []


def place_of(met: Sequence[Array], real: Array, fake: Array) -> Array | None:
    """Where the critic was asked between real and fake, the ends apart."""
    found = (x for x in batches(met, real.shape) if on_lines(x, real, fake))
    return next((x for x in found if not any(_same(x, end) for end in (real, fake))), None)


def strays(met: Sequence[Array], real: Array, fake: Array) -> Iterator[Array]:
    """Batches that are neither the real samples nor the fakes, nor between them."""
    for x in batches(met, real.shape):
        if not on_lines(x, real, fake):
            yield x


def _same(x: Array, y: Array) -> bool:
    return bool(np.abs(x - y).max() < AT_AN_END)
