"""Draws points from grey pictures, thousands at a time.

One table for all classes: the running sum over every lit pixel. A uniform number finds its pixel
by binary search, two more place the point inside it. (The lab's exercise goes another way, a row
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
        self.classes, height, width = checked.shape
        label, row, column = np.nonzero(checked)  # black pixels are never searched
        mass = checked[label, row, column]
        # Class c's part of the table lies in (c, c + 1]: one search serves all classes.
        running = [np.cumsum(mass[label == c]) for c in range(self.classes)]
        table = [c + sums / sums[-1] for c, sums in enumerate(running)]
        self._table = torch.from_numpy(np.concatenate(table))
        self._last = torch.from_numpy(np.cumsum([len(sums) for sums in running]) - 1)
        self._size = torch.tensor([2 / width, 2 / height])
        corner = np.stack([2 * column / width - 1, 1 - 2 * (row + 1) / height], axis=1)
        self._corner = torch.from_numpy(corner).float()

    def points(self, labels: Tensor, generator: torch.Generator) -> Tensor:
        """One point for each label: float32 (n, 2) in [-1, 1]^2.

        labels: int64 (n,), each from 0 to k - 1.
        """
        n = len(labels)
        u = torch.rand(n, generator=generator, dtype=torch.float64)
        pixel = torch.searchsorted(self._table, labels + u, right=True)
        # c + u can round up to c + 1, which is the next class's.
        pixel = torch.minimum(pixel, self._last[labels])
        within = torch.rand(n, 2, generator=generator)
        return self._corner.index_select(0, pixel) + within * self._size

    def labels(self, n: int, generator: torch.Generator) -> Tensor:
        """n labels, every class as likely as the others: int64 (n,)."""
        return torch.randint(self.classes, (n,), generator=generator)
