"""What a training without pairs is made of, besides its pictures and its seed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from torch import Tensor

from gancourse.training import Players, falling_rate
from gancourse.training.loop import Loss

Turn: TypeAlias = Callable[[Players, Tensor, Tensor], tuple[Loss, Loss]]
"""(players, real_A, real_B) -> the generators' loss and the discriminators', of one turn."""


@dataclass(frozen=True)
class Recipe:
    """Sizes and rates.

    Attributes:
        batch: pictures of each domain a step.
        rate: Adam's learning rate of the generators.
        disc_rate: of the discriminators.
        beta1: Adam's first momentum.
        steady: share of the run at the full rate; from there it falls in a line to 0.
        width, blocks: of a `Translator`.
        whole: hidden numbers of a `WholeTranslator`; 0 for a `Translator`.
        disc_width: of a `PatchDiscriminator`.
    """

    batch: int = 16
    rate: float = 2e-3
    disc_rate: float = 1e-3
    beta1: float = 0.5
    steady: float = 0.5
    width: int = 16
    blocks: int = 2
    whole: int = 0
    disc_width: int = 16

    def share_of_rate(self, step: int, steps: int) -> float:
        """What the rates are multiplied by at a step, counted from 1."""
        return falling_rate(step, steps, self.steady)
