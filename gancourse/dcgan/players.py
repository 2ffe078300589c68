"""Two networks with an optimiser each, and the training of both, a step at a time."""

from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel

from gancourse.data import draws
from gancourse.dcgan.recipe import Recipe
from gancourse.training import Step, evaluating, repeated, running_average, settle
from gancourse.training.checkpoint import Part

ENOUGH_TO_SETTLE = 2_000


class Players:
    """A generator (n, latent_dim) -> images and a discriminator images -> logits, in training.

    Attributes: `gen`, `disc`, `average` (the running average of the generator), their optimisers
    `gen_opt` and `disc_opt`, and `order`, which draws the batches and the noise.
    """

    def __init__(
        self,
        gen: nn.Module,
        disc: nn.Module,
        recipe: Recipe,
        latent_dim: int,
        seed: int,
        device: str = "cpu",
    ) -> None:
        self.recipe, self.latent_dim, self.device = recipe, latent_dim, device
        # On a CPU small convolutions are about a tenth quicker with the channels last.
        self.gen, self.disc = (self._placed(net) for net in (gen, disc))
        self.average = running_average(self.gen, recipe.decay)
        self.gen_opt = self._optimiser(self.gen, recipe.gen_rate)
        self.disc_opt = self._optimiser(self.disc, recipe.disc_rate)
        self.order = torch.Generator().manual_seed(seed + 1)

    def noise(self, n: int) -> Tensor:
        """Standard normal latents (n, latent_dim)."""
        return torch.randn(n, self.latent_dim, generator=self.order).to(self.device)

    def parts(self) -> dict[str, Part]:
        """All that a checkpoint must hold to continue this training."""
        return {
            "gen": self.gen,
            "disc": self.disc,
            "average": self.average,
            "gen_opt": self.gen_opt,
            "disc_opt": self.disc_opt,
            "order": self.order,
        }

    def settled(self) -> AveragedModel:
        """The averaged generator, its batch norm's statistics measured anew."""
        noise = torch.randn(
            ENOUGH_TO_SETTLE, self.latent_dim, generator=torch.Generator().manual_seed(0)
        )
        settle(self.average, noise.to(self.device))
        return self.average

    def _placed(self, net: nn.Module) -> nn.Module:
        return net.to(self.device).to(memory_format=torch.channels_last).train()

    def _optimiser(self, net: nn.Module, rate: float) -> torch.optim.Optimizer:
        betas = (self.recipe.beta1, self.recipe.beta2)
        return torch.optim.Adam(net.parameters(), rate, betas, fused=True)


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
        _set_rates(players, recipe.share_of_rate(number, steps))
        fake = players.gen(players.noise(recipe.batch_size))
        shown_real = recipe.shown(next(reals), number - 1, steps)
        shown_fake = recipe.shown(fake, number - 1, steps)
        disc_loss = disc_step(players, shown_real, shown_fake.detach())
        return disc_loss, gen_step(players, shown_fake)

    return repeated(turn, steps, done)


def disc_step(players: Players, real: Tensor, fake: Tensor) -> Tensor:
    """One step of the discriminator on images that carry no graph; returns its loss."""
    loss = players.recipe.disc_loss(players.disc(real), players.disc(fake))
    players.disc_opt.zero_grad()
    loss.backward()
    players.disc_opt.step()
    return loss


def gen_step(players: Players, fake: Tensor) -> Tensor:
    """One step of the generator on its own fakes, with their graph; returns its loss."""
    loss = players.recipe.gen_loss(players.disc(fake))
    players.gen_opt.zero_grad()
    # Gradients of the discriminator's weights would cost time and be thrown away.
    loss.backward(inputs=list(players.gen.parameters()))
    players.gen_opt.step()
    players.average.update_parameters(players.gen)
    return loss


def answers(players: Players, images: Tensor, fakes: Tensor) -> dict[str, float]:
    """D(x) and D(G(z)), the mean probabilities "real"; disturbs no training."""
    with evaluating(players.disc):
        logits = {"D(x)": players.disc(images), "D(G(z))": players.disc(fakes)}
    return {name: float(logit.sigmoid().mean()) for name, logit in logits.items()}


def _set_rates(players: Players, share: float) -> None:
    rates = (players.gen_opt, players.recipe.gen_rate), (players.disc_opt, players.recipe.disc_rate)
    for optimiser, rate in rates:
        for group in optimiser.param_groups:
            group["lr"] = share * rate
