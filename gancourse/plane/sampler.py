"""Draws points from grey pictures, thousands at a time.

One table for all classes: the running sum over every pixel. A uniform number finds its pixel by
binary search, two more place the point inside it. (The lab's exercise goes another way, a row
first and then a column within it; both draw from the same law.)
"""

import numpy as np
import torch
from torch import Tensor

from gancourse.plane.images import as_density


class Sampler:
    """Independent points from k densities over the square [-1, 1]^2."""

    def __init__(self, densities: np.ndarray) -> None:
        """densities: (k, H, W) non-negative; each is scaled to mass 1 of its own.

        Raises DensityError where one of them is no density.
        """
        checked = np.stack([as_density(d) for d in densities])
        self.classes, self.height, self.width = checked.shape
        tables = np.cumsum(checked.reshape(self.classes, -1), axis=1)
        tables /= tables[:, -1:]  # so that rounding leaves no gap below 1
        # Table c lies in [c, c + 1]: one search serves all classes.
        self._table = torch.from_numpy((tables + np.arange(self.classes)[:, None]).ravel())

    def points(self, labels: Tensor, generator: torch.Generator) -> Tensor:
        """One point for each label: float32 (n, 2) in [-1, 1]^2.

        labels: int64 (n,), each from 0 to k - 1.
        """
        n = len(labels)
        u = torch.rand(n, 3, generator=generator, dtype=torch.float64)
        # right=True skips pixels of no mass: their running sum repeats the one before.
        pixel = torch.searchsorted(self._table, labels + u[:, 0], right=True)
        pixel = torch.minimum(pixel, (labels + 1) * self.height * self.width - 1)
        pixel = pixel - labels * self.height * self.width
        row, column = pixel // self.width, pixel % self.width
        x = (column + u[:, 1]) / self.width
        y = 1 - (row + u[:, 2]) / self.height
        return (2 * torch.stack([x, y], dim=1) - 1).float()

    def labels(self, n: int, generator: torch.Generator) -> Tensor:
        """n labels, every class as likely as the others: int64 (n,)."""
        return torch.randint(self.classes, (n,), generator=generator)
