"""The training of an InfoGAN: three losses, three optimisers, one turn after another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import torch
from torch import Tensor
from torch.nn.functional import softplus

from gancourse.data import draws
from gancourse.infogan.players import Players
from gancourse.training import Step, repeated

SampleCode: TypeAlias = Callable[[int, int, int, int], tuple[Tensor, Tensor, Tensor]]
"""(n, z_dim, n_cat, n_cont) -> latent (n, all), category int64 (n,), codes (n, n_cont)."""
InformationLoss: TypeAlias = Callable[
    [Tensor, Tensor, Tensor, Tensor, Tensor, float, float], Tensor
]
"""(cat_logits, cat_idx, mu, logvar, cont, lam_cat, lam_cont) -> scalar."""


@dataclass(frozen=True)
class Rules:
    """The lab's two functions; wrong ones may be put in their place to see what happens."""

    sample_code: SampleCode
    information_loss: InformationLoss


def play(
    players: Players,
    images: Tensor,
    order: torch.Generator,
    rules: Rules,
    steps: int = 0,
    done: int = 0,
) -> Iterator[Step]:
    """Train; each turn is a step of the discriminator, the generator and the information term.

    Args:
        players: trained in place; `average` follows the generator.
        images: real ones, (n, 1, 28, 28) in [-1, 1], on the players' device.
        order: draws the batches.
        rules: how codes are drawn and how information is scored.
        steps: to train to; 0 takes the recipe's.
        done: steps of an earlier run that this one continues.
    """
    batches = draws(images, players.recipe.batch, order)

    def turn(number: int) -> tuple[Tensor, Tensor]:
        real = next(batches)
        fake = players.gen(drawn(players, len(real), rules)[0])
        disc_loss = disc_step(players, real, fake.detach())
        gen_loss = gen_step(players, fake)
        information_step(players, rules)
        players.average.update_parameters(players.gen)
        return disc_loss, gen_loss

    return repeated(turn, steps or players.recipe.steps, done)


def disc_step(players: Players, real: Tensor, fake: Tensor) -> Tensor:
    """Tell real images (n, 1, 28, 28) from detached fakes; trains body and source head."""
    players.disc_opt.zero_grad()
    loss = (softplus(-players.judge(real)).mean() + softplus(players.judge(fake)).mean()) / 2
    loss.backward()
    players.disc_opt.step()
    return loss.detach()


def gen_step(players: Players, fake: Tensor) -> Tensor:
    """Fool the discriminator with fakes that still have their graph; trains the generator."""
    players.gen_opt.zero_grad()
    loss = softplus(-players.judge(fake)).mean()
    loss.backward()
    players.gen_opt.step()
    return loss.detach()


def information_step(players: Players, rules: Rules) -> Tensor:
    """Make the codes readable; trains the generator and Q's heads by an optimiser of their own."""
    recipe = players.recipe
    latent, category, codes = drawn(players, recipe.batch, rules)
    fake = players.gen(latent)
    if not recipe.teach_generator:
        fake = fake.detach()
    read = players.read(fake + recipe.blur * torch.randn_like(fake))
    loss = rules.information_loss(
        read[0], category, *read[1:], codes, recipe.lam_cat, recipe.lam_cont
    )
    players.info_opt.zero_grad()
    loss.backward()
    players.info_opt.step()
    return loss.detach()


def drawn(players: Players, n: int, rules: Rules) -> tuple[Tensor, Tensor, Tensor]:
    """n latents, their categories and codes, on the players' device."""
    recipe, device = players.recipe, players.gen.scale.device
    latent, category, codes = rules.sample_code(n, recipe.noise, recipe.categories, recipe.codes)
    return latent.to(device), category.to(device), codes.to(device)
