"""A generator and a discriminator that hear of labels, in training."""

from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel

from gancourse.conditional.drawing import joined, noises
from gancourse.conditional.recipe import Recipe, Rules
from gancourse.data import Digits, labelled_draws
from gancourse.nets import ConvGenerator
from gancourse.training import Step, repeated, seeded
from gancourse.training.opponents import Opponents

ENOUGH_TO_SETTLE = 2_000


class Players(Opponents):
    """A generator of latents [noise | one-hot label], made here, and the given discriminator.

    `order` draws the fakes' labels too.

    Args:
        disc: what the rules' losses call; made before, so seed torch for its weights.
        recipe: sizes and rates.
        seed: of the generator's weights and of all draws.
        device: where both go.
    """

    def __init__(self, disc: nn.Module, recipe: Recipe, seed: int, device: str = "cpu") -> None:
        order, self.recipe = seeded(seed), recipe
        super().__init__(
            ConvGenerator(recipe.noise + recipe.classes),
            disc,
            rates=(recipe.rate, recipe.rate),
            betas=(recipe.beta1, 0.999),
            decay=recipe.decay,
            order=order,
            device=device,
        )

    def latents(self, n: int) -> tuple[Tensor, Tensor]:
        """n latents of fresh noise and random labels, (n, noise + classes), and the labels (n,)."""
        noise = torch.randn(n, self.recipe.noise, generator=self.order).to(self.device)
        labels = torch.randint(self.recipe.classes, (n,), generator=self.order).to(self.device)
        return joined(noise, labels, self.recipe.classes), labels

    def settled(self) -> AveragedModel:
        """The averaged generator, its batch norm's statistics measured anew."""
        noise = noises(ENOUGH_TO_SETTLE, self.recipe.noise, seed=0)
        labels = torch.arange(ENOUGH_TO_SETTLE) % self.recipe.classes
        return self.settled_on(joined(noise, labels, self.recipe.classes))


def play(
    players: Players, digits: Digits, rules: Rules, steps: int, done: int = 0
) -> Iterator[Step]:
    """Train both players by the rules, from step done + 1 to `steps`.

    digits: their training images and labels are drawn from, on the players' device.

    The fakes of the discriminator's step serve the generator's too: that saves drawing them twice.
    """
    recipe = players.recipe
    images = digits.scaled().contiguous(memory_format=torch.channels_last)
    reals = labelled_draws(images, digits.labels, recipe.batch, players.order)

    def turn(number: int) -> tuple[Tensor, Tensor]:
        players.set_rates(recipe.share_of_rate(number, steps))
        real, y_real = next(reals)
        latents, y_fake = players.latents(recipe.batch)
        fake = players.gen(latents)
        disc_loss = rules.disc_loss(players.disc, real, y_real, fake.detach(), y_fake)
        players.disc_step(disc_loss)
        gen_loss = rules.gen_loss(players.disc, fake, y_fake)
        players.gen_step(gen_loss)
        return disc_loss, gen_loss

    return repeated(turn, steps, done)
