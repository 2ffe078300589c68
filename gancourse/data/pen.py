"""Draws given digits anew, at any slant and stroke width.

    strokes = strokes_of(digits.images)
    images = redraw(strokes, Look(slant, width))

A digit is kept as a signed distance field: how far each pixel lies inside the edge of the ink. The
set of points above a level is the same digit with a thicker or thinner pen, and a map of the plane
leans, turns, scales and moves it; so one handwritten digit gives as many as one likes, with no
staircase at the edge.
"""

from dataclasses import dataclass, fields

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import avg_pool2d, grid_sample, interpolate

ZOOM = 4  # fields are measured on an enlarged image, else edges come in whole pixels
INK = 0.5  # grey from which a pixel counts as ink


@dataclass(frozen=True, eq=False)
class Strokes:
    """n digits as distance fields.

    Attributes:
        field: float32 (n, 1, side, side), pixels to the ink's edge, negative outside of it.
        slant: float32 (n,), how far each leans of itself, as in `gancourse.metrics.slant`.
        width: float32 (n,), the mean width of its strokes in pixels.
    """

    field: Tensor
    slant: Tensor
    width: Tensor

    def __getitem__(self, index: Tensor | slice) -> "Strokes":
        return Strokes(*(getattr(self, part.name)[index] for part in fields(self)))

    def __len__(self) -> int:
        return len(self.slant)


@dataclass(frozen=True, eq=False)
class Look:
    """How n digits are to be drawn: a tensor (n,) each, or one number for all.

    Attributes:
        slant: shear to the right, as the tangent of the angle to the upright.
        width: of the strokes, in pixels of a digit of scale 1.
        rotation: radians, anticlockwise.
        scale: 1 keeps the size.
        shift_x, shift_y: pixels to the right and down.
    """

    slant: Tensor | float
    width: Tensor | float
    rotation: Tensor | float = 0.0
    scale: Tensor | float = 1.0
    shift_x: Tensor | float = 0.0
    shift_y: Tensor | float = 0.0


def strokes_of(images: Tensor) -> Strokes:
    """The strokes of digits (n, 1, side, side) in [0, 1], white ink on black.

    About a millisecond each. Raises ValueError for an image without ink, or nothing but ink.
    """
    size = [ZOOM * side for side in images.shape[-2:]]
    large = interpolate(images.cpu(), size, mode="bicubic", align_corners=False)[:, 0] > INK
    if (bad := ~large.flatten(1).any(1) | large.flatten(1).all(1)).any():
        raise ValueError(f"Image {int(bad.nonzero()[0])} has no ink with an edge: no digit.")
    measured = [_measured(ink) for ink in large.numpy()]
    field = torch.from_numpy(np.stack([field for field, _ in measured]))[:, None]
    width = torch.tensor([width for _, width in measured])
    return Strokes(avg_pool2d(field, ZOOM), lean(images.cpu()[:, 0].float()), width)


def redraw(strokes: Strokes, look: Look) -> Tensor:
    """The digits with this look, float32 (n, 1, side, side) in [0, 1].

    A digit's own slant and width are taken out first, so those of the look are what is measured
    afterwards (but where a thin pen breaks a stroke).
    """
    grow = (_column(look.width) - _column(strokes.width)) / 2
    field = grid_sample(strokes.field, _places(strokes, look), "bilinear", "border", False)
    return ((field + grow) * _column(look.scale) + 0.5).clamp(0, 1)


def _places(strokes: Strokes, look: Look) -> Tensor:
    """Where each pixel (n, side, side) lies in the digit's own image, in [-1, 1]."""
    side = strokes.field.shape[-1]
    axis = torch.arange(side, device=strokes.field.device) - (side - 1) / 2
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    x, y = x - _column(look.shift_x), y - _column(look.shift_y)
    angle = torch.as_tensor(_column(look.rotation))
    x, y = angle.cos() * x - angle.sin() * y, angle.sin() * x + angle.cos() * y
    x, y = x / _column(look.scale), y / _column(look.scale)
    x = x + (_column(look.slant) - _column(strokes.slant)) * y  # up is negative y
    grid = torch.stack(torch.broadcast_tensors(x, y), -1)[:, 0] * (2 / side)
    return grid.expand(len(strokes), -1, -1, -1)


def _column(value: Tensor | float) -> Tensor | float:
    """(n,) as (n, 1, 1, 1), to go with images."""
    return value[:, None, None, None] if isinstance(value, Tensor) else value


def _measured(ink: NDArray[np.bool_]) -> tuple[NDArray[np.float32], float]:
    """The field of one enlarged digit and the mean width of its strokes, in pixels."""
    from scipy.ndimage import distance_transform_edt
    from skimage.morphology import skeletonize

    inside = distance_transform_edt(ink)
    outside = distance_transform_edt(~ink)
    # A distance reaches the middle of the first pixel beyond, half a pixel behind the edge.
    field = (np.where(ink, inside - 0.5, 0.5 - outside) / ZOOM).astype(np.float32)
    return field, float(2 * inside[skeletonize(ink)].mean() - 1) / ZOOM


def lean(ink: Tensor) -> Tensor:
    """The covariance of x and height over the variance of height, of ink (n, side, side): (n,)."""
    axis = torch.arange(ink.shape[-1], dtype=ink.dtype)
    mass = ink.sum((1, 2), keepdim=True)
    x = axis - (ink * axis).sum((1, 2), keepdim=True) / mass
    up = (ink * axis[:, None]).sum((1, 2), keepdim=True) / mass - axis[:, None]
    return (ink * x * up).sum((1, 2)) / (ink * up**2).sum((1, 2))
