"""What a conditional training is made of, besides its discriminator, its images and its seed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from torch import Tensor

from gancourse.training import falling_rate

Disc: TypeAlias = Callable[[Tensor], Any]
DiscLoss: TypeAlias = Callable[[Disc, Tensor, Tensor, Tensor, Tensor], Tensor]
GenLoss: TypeAlias = Callable[[Disc, Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class Rules:
    """The two losses, each of a discriminator and of images (n, 1, 28, 28) with labels (n,).

    Attributes:
        disc_loss: (disc, real, y_real, fake, y_fake) -> scalar; the fakes carry no graph.
        gen_loss: (disc, fake, y_fake) -> scalar, whose gradient flows to the fakes.
    """

    disc_loss: DiscLoss
    gen_loss: GenLoss


@dataclass(frozen=True)
class Recipe:
    """Sizes and rates.

    Attributes:
        noise: standard normal numbers of a latent; the one-hot label comes after them.
        classes: how many labels there are.
        batch: images a step.
        rate: Adam's learning rate, for both players.
        beta1: Adam's first momentum.
        steady: share of the run at the full rate; from there it falls in a line to 0.
        decay: of the generator's running average.
    """

    noise: int = 54
    classes: int = 10
    batch: int = 64
    rate: float = 2e-3
    beta1: float = 0.5
    steady: float = 0.5
    decay: float = 0.99

    def share_of_rate(self, step: int, steps: int) -> float:
        """What the rate is multiplied by at a step, counted from 1."""
        return falling_rate(step, steps, self.steady)
