"""What a semi-supervised training is made of, besides its images, its labels and its seed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from torch import Tensor

from gancourse.training import falling_rate

DiscLoss: TypeAlias = Callable[[Any, Tensor, Tensor, Tensor, Tensor], Tensor]
GenLoss: TypeAlias = Callable[[Any, Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class Rules:
    """The two losses, each of a `Recogniser` and of images (n, 1, 28, 28) in [-1, 1].

    Attributes:
        disc_loss: (disc, labelled, y, unlabelled, fake) -> scalar; the fakes carry no graph.
        gen_loss: (disc, unlabelled, fake) -> scalar, whose gradient flows to the fakes.
    """

    disc_loss: DiscLoss
    gen_loss: GenLoss


@dataclass(frozen=True)
class Recipe:
    """Sizes and rates.

    Attributes:
        noise: standard normal numbers that an image is made from.
        labelled: labelled images a step.
        batch: unlabelled images a step, and fakes.
        rate: Adam's learning rate, for both players.
        beta1: Adam's first momentum.
        steady: share of the run at the full rate; from there it falls in a line to 0.
        shift: pixels by which real images are moved at random, each way; 0 leaves them.
    """

    noise: int = 64
    labelled: int = 32
    batch: int = 32
    rate: float = 2e-3
    beta1: float = 0.5
    steady: float = 0.5
    shift: int = 2

    def share_of_rate(self, step: int, steps: int) -> float:
        """What the rate is multiplied by at a step, counted from 1."""
        return falling_rate(step, steps, self.steady)
