"""The training of a generator and a discriminator that hear of labels."""

from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.optim import Adam
from torch.optim.swa_utils import AveragedModel

from gancourse.conditional.drawing import joined, noises
from gancourse.conditional.recipe import Recipe, Rules
from gancourse.data import Digits, labelled_draws
from gancourse.nets import ConvGenerator
from gancourse.training import Players, Step, placed, repeated, running_average, seeded

ENOUGH_TO_SETTLE = 2_000


def new_players(disc: nn.Module, recipe: Recipe, seed: int, device: str = "cpu") -> Players:
    """Players "gen", latents [noise | one-hot label] -> images, made here, and the given "disc".

    Args:
        disc: what the rules' losses call; made before, so seed torch for its weights.
        recipe: sizes and rates.
        seed: of the generator's weights and of all draws, the fakes' labels too.
        device: where both go.
    """
    order = seeded(seed)
    gen = placed(ConvGenerator(recipe.noise + recipe.classes), device)
    nets, betas = {"gen": gen, "disc": placed(disc, device)}, (recipe.beta1, 0.999)
    return Players(
        nets,
        {
            name: Adam(net.parameters(), recipe.rate, betas, fused=True)
            for name, net in nets.items()
        },
        order,
        {"gen": running_average(gen, recipe.decay)},
    )


def play(
    players: Players, recipe: Recipe, digits: Digits, rules: Rules, steps: int, done: int = 0
) -> Iterator[Step]:
    """Train both players by the rules, from step done + 1 to `steps`.

    digits: their training images and labels are drawn from, on the players' device.

    The fakes of the discriminator's step serve the generator's too: that saves drawing them twice.
    """
    images = digits.scaled().contiguous(memory_format=torch.channels_last)
    reals = labelled_draws(images, digits.labels, recipe.batch, players.order)
    gen, disc = players["gen"], players["disc"]

    def turn(number: int) -> tuple[Tensor, Tensor]:
        players.set_rates(recipe.share_of_rate(number, steps))
        real, y_real = next(reals)
        latents, y_fake = drawn(players, recipe)
        fake = gen(latents)
        disc_loss = rules.disc_loss(disc, real, y_real, fake.detach(), y_fake)
        disc_loss = players.descend(disc_loss, "disc")
        gen_loss = players.descend(rules.gen_loss(disc, fake, y_fake), "gen")
        players.follow()
        return disc_loss, gen_loss

    return repeated(turn, steps, done)


def drawn(players: Players, recipe: Recipe) -> tuple[Tensor, Tensor]:
    """A batch of fresh noise and random labels, (n, noise + classes), and the labels (n,)."""
    noise = torch.randn(recipe.batch, recipe.noise, generator=players.order)
    labels = torch.randint(recipe.classes, (recipe.batch,), generator=players.order)
    latents = joined(noise, labels, recipe.classes)
    return latents.to(players.device), labels.to(players.device)


def settled(players: Players, recipe: Recipe) -> AveragedModel:
    """The averaged generator, its batch norm's statistics measured anew."""
    labels = torch.arange(ENOUGH_TO_SETTLE) % recipe.classes
    noise = noises(ENOUGH_TO_SETTLE, recipe.noise, seed=0)
    return players.settled("gen", joined(noise, labels, recipe.classes))
