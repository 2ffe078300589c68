"""How a generator's latent vector is laid out: [noise | one-hot class or category | codes].

Space(noise=30, classes=10, class_name="category", codes=("lean", "weight")).dim == 42
"""

from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor

from gancourse.explore.errors import ExploreError


@dataclass(frozen=True)
class Space:
    """The parts of a latent vector, in the order in which they stand in it.

    Attributes:
        noise: standard normal numbers, at least 1.
        classes: length of the one-hot part: a label the generator is told, or an InfoGAN's
            category; 0 where there is none.
        class_name: what the one-hot part stands for, such as "digit" or "category".
        codes: names of the continuous codes, each in [-1, 1].
    """

    noise: int
    classes: int = 0
    class_name: str = "digit"
    codes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.noise < 1 or self.classes < 0:
            raise ExploreError(
                f"A space has at least one number of noise and no negative count of classes; "
                f"this one has noise={self.noise}, classes={self.classes}."
            )
        if isinstance(self.codes, str) or len(set(self.codes)) != len(self.codes):
            raise ExploreError(
                f"codes are different names, such as ('c2', 'c3'); got {self.codes}."
            )
        if taken := {*self.codes} & {"nothing", "seed", "mix", *DIRECTIONS, self.class_name}:
            raise ExploreError(f"A code cannot be called {', '.join(sorted(taken))}: rename it.")

    @property
    def dim(self) -> int:
        """Numbers in a latent vector."""
        return self.noise + self.classes + len(self.codes)

    def __str__(self) -> str:
        parts = [f"noise {self.noise}"]
        parts += [f"{self.class_name} {self.classes}"] if self.classes else []
        parts += [f"codes {', '.join(self.codes)}"] if self.codes else []
        return f"{self.dim} numbers ({' + '.join(parts)})"

    def join(self, noise: Tensor, labels: Tensor, codes: Tensor) -> Tensor:
        """Latents float32 (n, dim) from noise (n, noise), labels int64 (n,), codes (n, k)."""
        parts = [noise]
        if self.classes:
            parts.append(torch.nn.functional.one_hot(labels, self.classes).float())
        return torch.cat([*parts, codes], dim=1)

    def random(self, n: int, generator: torch.Generator) -> Tensor:
        """n latents as in training: normal noise, uniform classes, codes uniform in [-1, 1]."""
        noise = torch.randn(n, self.noise, generator=generator)
        labels = torch.randint(max(self.classes, 1), (n,), generator=generator)
        codes = 2 * torch.rand(n, len(self.codes), generator=generator) - 1
        return self.join(noise, labels, codes)


DIRECTIONS = ("direction 1", "direction 2")
"""Names of the two axes of the plane through the noise."""


@lru_cache(maxsize=4096)
def noise_of(seed: int, size: int) -> Tensor:
    """The noise (size,) that a seed stands for; the same wherever it is asked for."""
    return torch.randn(size, generator=torch.Generator().manual_seed(seed))
