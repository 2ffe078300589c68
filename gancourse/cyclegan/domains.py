"""Two domains of pictures that belong together in no pairs."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from torch import Tensor

from gancourse.cyclegan.known import Change
from gancourse.data import Digits, load_digits
from gancourse.quick import is_quick

SIDES = 4
"""Height and width are divisible by this: a translator halves and doubles them."""
FEW = 200
"""So many digits are enough in quick mode."""


def _as_it_is(images: Tensor) -> Tensor:
    return images


@dataclass(frozen=True, eq=False)
class Domain:
    """Pictures of one kind, in [-1, 1].

    Attributes:
        name: what kind.
        images: float32 (n, 1, h, w), to train on.
        held_out: the same, to measure with.
        held_out_labels: int64, the digit that each held-out picture shows.
        source: of the digits; names the classifier that reads them.
        plain: turns pictures of this kind into ones that the classifier has learnt to read.

    Raises ValueError where images are none, not finite, out of range or of a side that does not
    suit a translator.
    """

    name: str
    images: Tensor
    held_out: Tensor
    held_out_labels: Tensor
    source: str
    plain: Callable[[Tensor], Tensor] = _as_it_is

    def __post_init__(self) -> None:
        for part in (self.images, self.held_out):
            refuse_unfit(part, self.name)


@dataclass(frozen=True, eq=False)
class Pair:
    """Two domains; no picture of the one is that of a picture in the other.

    Attributes:
        A, B: the domains.
        truth: what a picture of A should become, where that is known.

    Raises ValueError where pictures of A and B differ in channels or sides.
    """

    A: Domain
    B: Domain
    truth: Callable[[Tensor], Tensor] | None = None

    def __post_init__(self) -> None:
        (a, one), (b, other) = ((d.name, tuple(d.images.shape[1:])) for d in (self.A, self.B))
        if one != other:
            raise ValueError(
                f"{a}: pictures of {one}, {b}: of {other} (channels, height, width); both domains "
                "need the same: resize them, or make both grey."
            )


def refuse_unfit(images: Tensor, name: str) -> None:
    """Raises ValueError, in words, for pictures that no translator can be trained on."""
    if images.ndim != 4:
        raise ValueError(f"{name}: shape {tuple(images.shape)}, expected (n, channels, h, w).")
    if not images.numel():
        raise ValueError(f"{name}: there is no picture in this domain; both need some.")
    if any(side % SIDES for side in images.shape[2:]):
        high, wide = images.shape[2:]
        raise ValueError(
            f"{name}: pictures of {high} x {wide} pixels, but each side must be divisible by "
            f"{SIDES}: pad or crop them."
        )
    least, most = (float(x) for x in images.aminmax())
    if not math.isfinite(most - least):
        raise ValueError(f"{name}: some pixels are nan or infinite; look at where they come from.")
    if least < -1.01 or most > 1.01:
        raise ValueError(
            f"{name}: pixels from {least:.2f} to {most:.2f}, expected [-1, 1]: scale them, as "
            "2 * images - 1 does with [0, 1]."
        )


def changed_pair(digits: Digits, change: Change) -> Pair:
    """A: half of the digits as they are. B: the *other* half, changed.

    Held-out digits are shared out in the same way. In quick mode few digits are enough.
    """
    first, second = (_half(_enough(digits), place) for place in (0, 1))
    images, held_out, labels = second
    changed = change.there(images), change.there(held_out), labels
    return Pair(
        Domain("digits", *first, digits.source),
        Domain(change.name, *changed, digits.source, change.back),
        change.there,
    )


def written_pair(digits: Digits) -> Pair:
    """A: the digits. B: others, of another origin: scanned ones, or where A is those, drawn ones.

    There is no truth to compare with, but each domain has a classifier that reads it. In quick
    mode, where making others would cost more than all the rest, B is the digits once more.
    """
    other = "procedural" if digits.source == "offline" else "offline"
    found = digits if is_quick() else load_digits(other, digits.images.device)
    return Pair(_whole("digits", _enough(digits)), _whole("others", _enough(found)))


def _enough(digits: Digits) -> Digits:
    """The first few in quick mode: copies of all, and a look at each, cost as much as a game."""
    if not is_quick():
        return digits
    images = digits.images[:FEW], digits.labels[:FEW]
    return Digits(
        *images, digits.held_out_images[:FEW], digits.held_out_labels[:FEW], digits.source
    )


def _whole(name: str, digits: Digits) -> Domain:
    held_out = 2 * digits.held_out_images - 1
    return Domain(name, digits.scaled(), held_out, digits.held_out_labels, digits.source)


def _half(digits: Digits, place: int) -> tuple[Tensor, Tensor, Tensor]:
    """Pictures to train on, pictures held out and their labels, of one half."""
    images, held_out = digits.scaled(), 2 * digits.held_out_images - 1
    n, m = len(images) // 2, len(held_out) // 2
    part, rest = slice(place * n, (place + 1) * n), slice(place * m, (place + 1) * m)
    return images[part], held_out[rest], digits.held_out_labels[rest]
