"""Changes of a picture whose right answer is known, so that a translation can be marked."""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import avg_pool2d, interpolate

BLOCK = 4


@dataclass(frozen=True)
class Change:
    """A way from pictures (n, 1, h, w) in [-1, 1] to others of the same shape and range.

    Attributes:
        name: of the changed pictures.
        there: the change.
        back: undoes it, as far as that can be done.
    """

    name: str
    there: Callable[[Tensor], Tensor]
    back: Callable[[Tensor], Tensor]


def _negative(images: Tensor) -> Tensor:
    return -images


def _left(images: Tensor) -> Tensor:
    return torch.rot90(images, 1, (2, 3))


def _right(images: Tensor) -> Tensor:
    return torch.rot90(images, -1, (2, 3))


def mosaic(images: Tensor) -> Tensor:
    """Squares of `BLOCK` pixels a side, each of its mean grey; of a mosaic, the same mosaic."""
    return interpolate(avg_pool2d(images, BLOCK), scale_factor=BLOCK, mode="nearest")


INVERTED = Change("inverted", _negative, _negative)
ROTATED = Change("rotated", _left, _right)
MOSAIC = Change("mosaic", mosaic, mosaic)
"""What a mosaic has lost does not come back: a mosaic of it is the best that can be said."""
