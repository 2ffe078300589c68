"""A picture to learn: one or more classes of grey pictures, their points and their support.

`picture("ring")` gives a shipped one, `Picture.of(...)` takes your own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from gancourse.metrics.plane import support
from gancourse.plane import shapes
from gancourse.plane.images import DensityError, as_density, load_density
from gancourse.plane.sampler import Sampler

SHIPPED = {
    "zigzag": shapes.zigzag,
    "blobs": shapes.blobs,
    "ring": shapes.ring,
    "bat": shapes.bat,
}
_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp")


@dataclass(frozen=True)
class Picture:
    """densities: float64 (k, H, W), one a class, each summing to 1. Row 0 is the top."""

    name: str
    densities: np.ndarray

    @classmethod
    def of(cls, name: str, images: Sequence[np.ndarray]) -> "Picture":
        """From grey pictures of one size, one a class. Raises DensityError for a bad one."""
        sizes = {np.shape(image) for image in images}
        if len(sizes) != 1:
            raise DensityError(
                f"Classes are pictures of one size; these have {sorted(map(str, sizes))}."
                if sizes
                else "A picture needs at least one class; none was given."
            )
        return cls(name, np.stack([as_density(image) for image in images]))

    @property
    def classes(self) -> int:
        """How many classes."""
        return len(self.densities)

    @cached_property
    def density(self) -> np.ndarray:
        """All classes together, each with equal mass: (H, W), summing to 1."""
        return np.asarray(self.densities.mean(axis=0))

    @cached_property
    def inside(self) -> Callable[[Tensor], Tensor]:
        """A test of points (n, 2) for lying on the ink or within a pixel of it: bool (n,)."""
        return support(torch.from_numpy(self.density))

    @cached_property
    def _sampler(self) -> Sampler:
        return Sampler(self.densities)

    def sample(self, n: int, generator: torch.Generator) -> Tensor:
        """n independent points, float32 (n, 2) in [-1, 1]^2."""
        return self.labelled(n, generator)[0]

    def labelled(self, n: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """n independent points (n, 2) with their classes, int64 (n,), all equally likely."""
        labels = self._sampler.labels(n, generator)
        return self._sampler.points(labels, generator), labels

    def of_classes(self, labels: Tensor, generator: torch.Generator) -> Tensor:
        """One point for each label, float32 (n, 2)."""
        return self._sampler.points(labels, generator)


def picture(name: str) -> Picture:
    """A shipped picture: "zigzag" (1 class), "blobs" (2), "ring" (8) or "bat" (2)."""
    if name not in SHIPPED:
        raise DensityError(f"No picture {name!r} is shipped; there are: {', '.join(SHIPPED)}.")
    return Picture.of(name, list(SHIPPED[name]()))


def picture_from_folder(folder: str | Path, dark_is_likely: bool = False) -> Picture:
    """A learner's own: one picture file a class, of one size, classes in the names' order."""
    folder = Path(folder)
    files = sorted(f for f in folder.glob("*") if f.suffix.lower() in _ENDINGS)
    if not files:
        raise DensityError(f"{folder} holds no picture: put one PNG or JPEG a class there.")
    return Picture.of(folder.name, [load_density(f, dark_is_likely) for f in files])
