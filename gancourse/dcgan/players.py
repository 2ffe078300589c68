"""Two networks with an optimiser each, and the training of both, a step at a time."""

from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel

from gancourse.data import draws
from gancourse.dcgan.recipe import Recipe
from gancourse.training import Step, evaluating, repeated
from gancourse.training.opponents import Opponents

ENOUGH_TO_SETTLE = 2_000


class Players(Opponents):
    """A generator (n, latent_dim) -> images and a discriminator images -> logits, in training."""

    def __init__(
        self,
        gen: nn.Module,
        disc: nn.Module,
        recipe: Recipe,
        latent_dim: int,
        seed: int,
        device: str = "cpu",
    ) -> None:
        self.recipe, self.latent_dim = recipe, latent_dim
        super().__init__(
            gen,
            disc,
            rates=(recipe.gen_rate, recipe.disc_rate),
            betas=(recipe.beta1, recipe.beta2),
            decay=recipe.decay,
            order=torch.Generator().manual_seed(seed + 1),
            device=device,
        )

    def noise(self, n: int) -> Tensor:
        """Standard normal latents (n, latent_dim)."""
        return torch.randn(n, self.latent_dim, generator=self.order).to(self.device)

    def settled(self) -> AveragedModel:
        """The averaged generator, its batch norm's statistics measured anew."""
        rng = torch.Generator().manual_seed(0)
        return self.settled_on(torch.randn(ENOUGH_TO_SETTLE, self.latent_dim, generator=rng))


def play(players: Players, images: Tensor, steps: int, done: int = 0) -> Iterator[Step]:
    """Train both players by their recipe, from step done + 1 to `steps`.

    images: real ones (n, channels, side, side) in [-1, 1], on the players' device.

    The fakes of the discriminator's step serve the generator's too: that saves drawing them
    twice, a fifth of the time.
    """
    recipe = players.recipe
    images = images.contiguous(memory_format=torch.channels_last)
    reals = draws(images, recipe.batch_size, players.order)

    def turn(number: int) -> tuple[Tensor, Tensor]:
        players.set_rates(recipe.share_of_rate(number, steps))
        fake = players.gen(players.noise(recipe.batch_size))
        shown_real = recipe.shown(next(reals), number - 1, steps)
        shown_fake = recipe.shown(fake, number - 1, steps)
        disc_loss = recipe.disc_loss(players.disc(shown_real), players.disc(shown_fake.detach()))
        players.disc_step(disc_loss)
        gen_loss = recipe.gen_loss(players.disc(shown_fake))
        players.gen_step(gen_loss)
        return disc_loss, gen_loss

    return repeated(turn, steps, done)


def answers(players: Players, images: Tensor, fakes: Tensor) -> dict[str, float]:
    """D(x) and D(G(z)), the mean probabilities "real"; disturbs no training."""
    with evaluating(players.disc):
        logits = {"D(x)": players.disc(images), "D(G(z))": players.disc(fakes)}
    return {name: float(logit.sigmoid().mean()) for name, logit in logits.items()}
