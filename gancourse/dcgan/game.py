"""The training of a DCGAN: a generator and a discriminator, one step each in turn."""

from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.optim import Adam
from torch.optim.swa_utils import AveragedModel

from gancourse.data import draws
from gancourse.dcgan.recipe import Recipe
from gancourse.training import Players, Step, evaluating, placed, repeated, running_average

ENOUGH_TO_SETTLE = 2_000


def new_players(
    gen: nn.Module, disc: nn.Module, recipe: Recipe, seed: int, device: str = "cpu"
) -> Players:
    """Players "gen", latents (n, latent_dim) -> images, and "disc", images -> logits (n, 1)."""
    betas = (recipe.beta1, recipe.beta2)
    nets = {"gen": placed(gen, device), "disc": placed(disc, device)}
    rates = {"gen": recipe.gen_rate, "disc": recipe.disc_rate}
    return Players(
        nets,
        {
            name: Adam(net.parameters(), rates[name], betas, fused=True)
            for name, net in nets.items()
        },
        torch.Generator().manual_seed(seed + 1),
        {"gen": running_average(gen, recipe.decay)},
    )


def play(
    players: Players, recipe: Recipe, images: Tensor, steps: int, done: int = 0
) -> Iterator[Step]:
    """Train both players by the recipe, from step done + 1 to `steps`.

    images: real ones (n, channels, side, side) in [-1, 1], on the players' device.

    The fakes of the discriminator's step serve the generator's too: that saves drawing them
    twice, a fifth of the time.
    """
    images = images.contiguous(memory_format=torch.channels_last)
    reals = draws(images, recipe.batch_size, players.order)
    gen, disc = players["gen"], players["disc"]

    def turn(number: int) -> tuple[Tensor, Tensor]:
        players.set_rates(recipe.share_of_rate(number, steps))
        noise = torch.randn(recipe.batch_size, recipe.latent_dim, generator=players.order)
        fake = gen(noise.to(players.device))
        shown_real = recipe.shown(next(reals), number - 1, steps)
        shown_fake = recipe.shown(fake, number - 1, steps)
        disc_loss = recipe.disc_loss(disc(shown_real), disc(shown_fake.detach()))
        disc_loss = players.descend(disc_loss, "disc")
        gen_loss = players.descend(recipe.gen_loss(disc(shown_fake)), "gen")
        players.follow()
        return disc_loss, gen_loss

    return repeated(turn, steps, done)


def settled(players: Players, recipe: Recipe) -> AveragedModel:
    """The averaged generator, its batch norm's statistics measured anew."""
    rng = torch.Generator().manual_seed(0)
    return players.settled("gen", torch.randn(ENOUGH_TO_SETTLE, recipe.latent_dim, generator=rng))


def answers(disc: nn.Module, images: Tensor, fakes: Tensor) -> dict[str, float]:
    """D(x) and D(G(z)), the mean probabilities "real"; disturbs no training."""
    with evaluating(disc):
        logits = {"D(x)": disc(images), "D(G(z))": disc(fakes)}
    return {name: float(logit.sigmoid().mean()) for name, logit in logits.items()}
