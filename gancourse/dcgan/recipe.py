"""How a DCGAN is trained: what of it stays fixed during a run."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from torch import Tensor

from gancourse.dcgan.designs import LATENT_DIM
from gancourse.training import falling_rate
from gancourse.training.adversarial import cross_entropy_disc, non_saturating_gen

DiscLoss: TypeAlias = Callable[[Tensor, Tensor], Tensor]
GenLoss: TypeAlias = Callable[[Tensor], Tensor]
Shown: TypeAlias = Callable[[Tensor, int, int], Tensor]


def as_it_is(images: Tensor, step: int, steps: int) -> Tensor:
    """Images as the discriminator sees them where nothing is done to them."""
    return images


@dataclass(frozen=True)
class Recipe:
    """One training, apart from its networks, its images and its seed.

    Attributes:
        gen_rate, disc_rate: Adam's learning rates.
        beta1, beta2: Adam's momenta; the first is 0.5, as DCGAN has it.
        latent_dim: standard normal numbers an image is made from.
        batch_size: images a step.
        steady: share of the run at full learning rate; from there it falls in a line to 0.
            1 keeps it.
        decay: of the generator's running average.
        disc_loss: takes logits of real and of fake images, (n, 1) each.
        gen_loss: takes logits of fakes (n, 1).
        shown: takes images, the step's number and that of all steps; returns what the
            discriminator sees instead, in its own step and in the generator's.
    """

    gen_rate: float = 4e-3
    disc_rate: float = 2e-3
    beta1: float = 0.5
    beta2: float = 0.999
    latent_dim: int = LATENT_DIM
    batch_size: int = 64
    steady: float = 0.5
    decay: float = 0.99
    disc_loss: DiscLoss = cross_entropy_disc
    gen_loss: GenLoss = non_saturating_gen
    shown: Shown = as_it_is

    def share_of_rate(self, step: int, steps: int) -> float:
        """What the learning rates are multiplied by at a step, counted from 1."""
        return falling_rate(step, steps, self.steady)
