"""Digits as pairs: a picture that is given (the condition), and the one to be made (the target).

All pictures are float32 in [-1, 1], 32 pixels a side: a digit of 28 with a black edge, so that its
sides can be halved three times.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import torch
from torch import Tensor
from torch.nn.functional import max_pool2d, pad

EDGE = 2
HALVINGS = 8  # three of them
SOFT = 1e-3  # rounding may carry a pixel this far beyond [-1, 1]
INKS = ((1.0, 0.2, 0.2), (0.2, 1.0, 0.2), (0.2, 0.2, 1.0))
"""Red, green and blue: in each channel two of the three agree, and that is the median."""

Taking: TypeAlias = Callable[[Tensor], Tensor]


@dataclass(frozen=True, eq=False)
class Pairs:
    """Pictures in pairs, in the same order. Raises ValueError where they are no pairs.

    Attributes:
        cond: (n, c, high, wide), what is given.
        target: (n, k, high, wide), what should be made of it.
        labels: int64 (n,), the digits.
    """

    cond: Tensor
    target: Tensor
    labels: Tensor

    def __post_init__(self) -> None:
        check_pair(self.cond, self.target)
        if len(self.labels) != len(self.cond):
            raise ValueError(f"{len(self.cond)} pairs but {len(self.labels)} labels.")

    def batch(self, size: int, order: torch.Generator) -> tuple[Tensor, Tensor]:
        """`size` pairs drawn anew from all: conditions and their own targets."""
        index = torch.randint(len(self.cond), (size,), generator=order).to(self.cond.device)
        return self.cond[index], self.target[index]


def framed(images: Tensor) -> Tensor:
    """Digits (n, 1, 28, 28) in [0, 1] as pictures (n, 1, 32, 32) in [-1, 1]."""
    return pad(2 * images - 1, (EDGE,) * 4, value=-1.0)


def make_pairs(images: Tensor, labels: Tensor, take: Taking) -> Pairs:
    """Pairs to make digits (n, 1, 28, 28) in [0, 1] again from what `take` leaves of them.

    take: pictures (n, 1, 32, 32) in [-1, 1] -> conditions of the same n and sides.
    """
    target = framed(images)
    return Pairs(take(target), target, labels)


def outline(pictures: Tensor) -> Tensor:
    """The rim of the ink, white on black: of what is brighter than grey the outermost pixels."""
    ink = (pictures > 0).to(pictures.dtype)
    inner = -max_pool2d(-ink, 3, stride=1, padding=1)
    return 2 * (ink - inner) - 1


def tinted(pictures: Tensor, order: torch.Generator) -> Tensor:
    """Each picture (n, 1, h, w) in one of three inks, drawn at random: (n, 3, h, w)."""
    inks = torch.tensor(INKS, dtype=pictures.dtype)
    which = torch.randint(len(inks), (len(pictures),), generator=order)
    shade = inks[which].to(pictures.device)[:, :, None, None]
    return (pictures + 1) * shade - 1


def check_pair(cond: Tensor, target: Tensor) -> None:
    """Raises ValueError, naming the likely slip, unless these are conditions with their targets."""
    for name, pictures in (("cond", cond), ("target", target)):
        check_pictures(pictures, name)
    if len(cond) != len(target):
        raise ValueError(
            f"{len(cond)} conditions but {len(target)} targets: these are no pairs. Take both with "
            "the same index."
        )
    if cond.shape[2:] != target.shape[2:]:
        raise ValueError(
            f"cond has {_sides(cond)} pixels, target {_sides(target)}: both pictures of a pair "
            "have one size."
        )


def check_pictures(pictures: Tensor, name: str = "pictures") -> None:
    """Raises ValueError unless float (n, c, high, wide) in [-1, 1], sides divisible by 8."""
    if pictures.ndim != 4 or not pictures.is_floating_point():
        raise ValueError(
            f"{name} is {pictures.dtype} of shape {tuple(pictures.shape)}, expected float pictures "
            "(n, channels, high, wide)."
        )
    if any(side % HALVINGS or not side for side in pictures.shape[2:]):
        raise ValueError(
            f"{name} has {_sides(pictures)} pixels, expected sides divisible by {HALVINGS}, for "
            "they are halved three times: framed() pads a digit of 28 to 32."
        )
    if not torch.isfinite(pictures).all():
        raise ValueError(f"{name} holds NaN or infinity: what made it divides by 0 or overflows.")
    if len(pictures) and float(pictures.abs().amax()) > 1 + SOFT:
        raise ValueError(
            f"{name} goes from {float(pictures.amin()):.3g} to {float(pictures.amax()):.3g}, "
            "expected -1 to 1: scale it, as 2 * x - 1 does with [0, 1]."
        )


def _sides(pictures: Tensor) -> str:
    return f"{pictures.shape[2]} x {pictures.shape[3]}"
