"""How a DCGAN is trained: what of it stays fixed during a run, and the losses that are usual."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from torch import Tensor
from torch.nn.functional import softplus

DiscLoss: TypeAlias = Callable[[Tensor, Tensor], Tensor]
GenLoss: TypeAlias = Callable[[Tensor], Tensor]
Shown: TypeAlias = Callable[[Tensor, int, int], Tensor]


def disc_loss(real_logits: Tensor, fake_logits: Tensor) -> Tensor:
    """Mean cross-entropy of logits (n, 1) with 1 for real and 0 for fake images, a scalar."""
    return (softplus(-real_logits).mean() + softplus(fake_logits).mean()) / 2


def gen_loss(fake_logits: Tensor) -> Tensor:
    """The non-saturating loss of logits (n, 1), a scalar (Goodfellow et al. 2014, section 3)."""
    return softplus(-fake_logits).mean()


def as_it_is(images: Tensor, step: int, steps: int) -> Tensor:
    """Images as the discriminator sees them where nothing is done to them."""
    return images


@dataclass(frozen=True)
class Recipe:
    """One training, apart from its networks, its images and its seed.

    Attributes:
        gen_rate, disc_rate: Adam's learning rates.
        beta1, beta2: Adam's momenta; the first is 0.5, as DCGAN has it.
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
    batch_size: int = 64
    steady: float = 0.5
    decay: float = 0.99
    disc_loss: DiscLoss = disc_loss
    gen_loss: GenLoss = gen_loss
    shown: Shown = as_it_is

    def share_of_rate(self, step: int, steps: int) -> float:
        """What the learning rates are multiplied by at a step, counted from 1."""
        if self.steady >= 1:
            return 1.0
        return min(1.0, (steps + 1 - step) / (steps * (1 - self.steady)))
