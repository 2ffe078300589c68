"""Names the shapes on colour pictures by their outline alone, with no network in between.

A picture's figure is what differs from the colour of its frame. It is brought to one place and
size, and laid over every kind of shape at many turns; the kind that covers it best names it, where
it covers it well. A classifier would name anything, and surely: this says "no shape" as well.
"""

import functools
import math
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import affine_grid, grid_sample, interpolate

from gancourse.data.shapes import NAMES, silhouettes
from gancourse.metrics.distance import compare_moments
from gancourse.metrics.quality import class_coverage

NO_SHAPE = -1
COVERED = 0.8  # of the union of a figure and its template; what is covered less has no name
FRAME, REACH, TURNS = 24, 2.2, 12
GROUND = 0.25  # what differs less from the frame is ground, and moves no figure


@dataclass(frozen=True)
class ShapeQuality:
    """What n pictures of shapes look like beside real ones.

    Attributes:
        named: share of the pictures whose outline has a name.
        kinds: how many kinds get at least 2 % of the pictures.
        covered: mean share of a figure and its best template that both cover, 0 to 1.
        distance: Fréchet distance of the pictures shrunk to 8 by 8; it sees colours and places,
            and hardly any outline. 0 is best.
    """

    named: float
    kinds: int
    covered: float
    distance: float


def measure_shapes(images: Tensor, real: Tensor, kinds: tuple[str, ...] = NAMES) -> ShapeQuality:
    """All measures of pictures (n, 3, side, side) in [0, 1] beside real ones (m, 3, side, side).

    kinds: the shapes that a picture may be named after.
    """
    names, covered = name_shapes(images, kinds)
    return ShapeQuality(
        named=float((names != NO_SHAPE).float().mean()),
        kinds=class_coverage(names + 1, len(kinds) + 1) - int(_share(names, NO_SHAPE) >= 0.02),
        covered=float(covered.mean()),
        distance=compare_moments(_small(images), _small(real)),
    )


def name_shapes(images: Tensor, kinds: tuple[str, ...] = NAMES) -> tuple[Tensor, Tensor]:
    """Which of the kinds each picture (n, 3, side, side) shows, and how well it is covered.

    Returns int64 (n,), places in `kinds` or -1 for no shape, and float32 (n,).
    """
    figures = standard(figures_of(images)).flatten(1)
    templates = _templates(kinds).flatten(1)
    both = figures @ templates.T
    either = figures.sum(1)[:, None] + templates.sum(1) - both
    covered, best = (both / either.clamp(min=1)).max(1)
    return torch.where(covered >= COVERED, best // TURNS, NO_SHAPE), covered


def figures_of(images: Tensor) -> Tensor:
    """How far each pixel is from the colour of its picture's frame: (n, side, side), 0 to 1.

    The frame is the outermost ring of pixels, its colour their median; 1 is as far as the
    farthest twentieth of the picture (n, 3, side, side).
    """
    frame = torch.cat([images[..., 0, :], images[..., -1, :], images[..., 0], images[..., -1]], 2)
    ground = frame.median(2).values[:, :, None, None]
    far = (images - ground).norm(dim=1)
    top = far.flatten(1).quantile(0.95, dim=1)[:, None, None]
    return (far / top.clamp(min=1e-6)).clamp(max=1)


def standard(figures: Tensor) -> Tensor:
    """Figures (n, side, side) moved to the middle and scaled to one area: (n, 24, 24), 0 or 1.

    They are cut at one half after they are moved: an edge then lies between two pixels.
    """
    n, side, _ = figures.shape
    figures = figures * (figures > GROUND)
    axis = (torch.arange(side) + 0.5) / side * 2 - 1
    area = figures.sum((1, 2)).clamp(min=1)
    x = (figures.sum(1) * axis).sum(1) / area
    y = (figures.sum(2) * axis).sum(1) / area
    reach = REACH * (area / side**2 * 4 / math.pi).sqrt()
    zero = torch.zeros(n)
    moves = torch.stack([reach, zero, x, zero, reach, y], 1).reshape(n, 2, 3)
    grid = affine_grid(moves, [n, 1, FRAME, FRAME], align_corners=False)
    return (grid_sample(figures[:, None], grid, align_corners=False)[:, 0] > 0.5).float()


@functools.cache
def _templates(kinds: tuple[str, ...]) -> Tensor:
    """Standard figures of the kinds at each turn: (len(kinds) * 12, 24, 24)."""
    turns = 0.8 * ((torch.arange(TURNS) + 0.5) / TURNS - 0.5)
    drawn = silhouettes(turns, 64)[[NAMES.index(kind) for kind in kinds]]
    return standard(drawn.flatten(0, 1))


def _small(images: Tensor) -> Tensor:
    """Pictures shrunk to 8 by 8, as float64 (n, 192)."""
    return interpolate(images, size=8, mode="area").flatten(1).double()


def _share(names: Tensor, name: int) -> float:
    return float((names == name).float().mean())
