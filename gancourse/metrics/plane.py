"""Measures of points in the plane.

Mode count and sliced Wasserstein distance can both look fine while points lie on bridges between
the modes; the off-support share sees these.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def sliced_wasserstein(
    x: Tensor, y: Tensor, generator: torch.Generator, directions: int = 128
) -> float:
    """Mean earth mover's distance of the two samples' shadows on random lines.

    Bonneel et al., "Sliced and Radon Wasserstein Barycenters of Measures" (2015), with power 1.

    Args:
        x, y: samples (n, d) of the same size.
        generator: a CPU generator for the directions; the global random state is left alone.
        directions: number of lines.
    """
    if x.shape != y.shape:
        raise ValueError(
            f"samples of shape {tuple(x.shape)} and {tuple(y.shape)}: pass equal ones."
        )
    lines = torch.randn(x.shape[1], directions, generator=generator, dtype=torch.float64)
    lines = lines / lines.norm(dim=0)
    shadows = [(sample.detach().cpu().double() @ lines).sort(0).values for sample in (x, y)]
    return float((shadows[0] - shadows[1]).abs().mean())


def modes_covered(samples: Tensor, centers: Tensor, radius: float) -> tuple[int, float]:
    """How many centres have a sample near them, and the share of samples near their centre.

    Args:
        samples: (n, d).
        centers: (k, d), the modes.
        radius: near is within this distance.
    """
    nearest = torch.cdist(samples.detach().cpu().double(), centers.cpu().double()).min(1)
    near = nearest.values <= radius
    return len(nearest.indices[near].unique()), float(near.double().mean())


def off_support_share(points: Tensor, inside: Callable[[Tensor], Tensor]) -> float:
    """Share of points (n, d) where `inside(points)`, bool (n,), is false: the mass on bridges."""
    return float((~inside(points.detach())).cpu().double().mean())


def support(density: Tensor, margin: int = 1) -> Callable[[Tensor], Tensor]:
    """A test of points (n, 2) in [-1, 1]^2 for lying on a picture's ink, or within a margin of it.

    Args:
        density: (H, W), non-negative; row 0 is the top.
        margin: pixels around the ink that still count as on it.
    """
    height, width = density.shape
    ink = (density > 0).float()[None, None]
    near = torch.nn.functional.max_pool2d(ink, 2 * margin + 1, 1, margin)[0, 0] > 0

    def inside(points: Tensor) -> Tensor:
        column = ((points[:, 0] + 1) / 2 * width).floor().long()
        row = ((1 - points[:, 1]) / 2 * height).floor().long()
        within = (points.abs() <= 1).all(1)
        return within & near[row.clamp(0, height - 1), column.clamp(0, width - 1)]

    return inside
