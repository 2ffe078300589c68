"""Every number of an InfoGAN's training in one place; the defaults are the lab's."""

from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class Recipe:
    """Sizes, rates and weights.

    Attributes:
        noise: how many of the latent's numbers mean nothing.
        categories: of the one category.
        codes: continuous codes, uniform on (-1, 1).
        steps, batch: turns of both players, and images in each.
        rate: Adam's learning rate for every network.
        last_rate: what is left of it at the end, as a share; it falls in the last fifth.
        apart: whether the information term moves the generator in a step and by an optimiser of
            its own, instead of adding its gradient to the adversarial one.
        lam_cat, lam_cont: weights of the two halves of the information term.
        category_scale, code_scale: what the generator multiplies the one-hot category and the
            codes by; large ones are hard for it to ignore.
        blur: standard deviation of the noise on what Q reads, in an image's range of -1 to 1; a
            code can then not be written in differences that no eye would see.
        teach_body: whether the information term also trains the body that Q shares with the
            discriminator (the paper does), or only Q's heads and the generator. Only with
            `apart`: a shared step would also teach the body to be fooled.
        teach_generator: False leaves the generator without the information term; Q then only
            learns to read.
        decay: of the generator's running average.
    """

    noise: int = 30
    categories: int = 10
    codes: int = 2
    steps: int = 1000
    batch: int = 64
    rate: float = 1e-3
    last_rate: float = 0.1
    apart: bool = False
    lam_cat: float = 1.0
    lam_cont: float = 0.5
    category_scale: float = 2.0
    code_scale: float = 2.0
    blur: float = 0.5
    teach_body: bool = False
    teach_generator: bool = True
    decay: float = 0.98

    def __post_init__(self) -> None:
        if self.teach_body and not self.apart:
            raise ValueError(
                "teach_body=True needs apart=True: in one step with the adversarial loss, the "
                "body would be taught to be fooled."
            )

    @property
    def latent(self) -> int:
        """Length of the generator's input: noise, one-hot category, codes."""
        return self.noise + self.categories + self.codes

    def share_of_rate(self, step: int, steps: int) -> float:
        """What the rates are multiplied by at a step, counted from 1."""
        return min(1.0, self.last_rate + 5 * (1 - self.last_rate) * (1 - step / steps))

    def scale(self) -> Tensor:
        """float32 (latent,): what the generator multiplies its input by."""
        return torch.cat(
            [
                torch.ones(self.noise),
                torch.full((self.categories,), self.category_scale),
                torch.full((self.codes,), self.code_scale),
            ]
        )
