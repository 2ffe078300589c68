"""The training of an InfoGAN: three losses, three optimisers, one turn after another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import torch
from torch import Tensor

from gancourse.data import draws
from gancourse.infogan.players import discriminate, read
from gancourse.infogan.recipe import Recipe
from gancourse.training import Players, Step, frozen, repeated
from gancourse.training.adversarial import cross_entropy_disc, non_saturating_gen

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


class Drawn(NamedTuple):
    """Latents (n, all), the categories int64 (n,) and codes (n, codes) in them."""

    latent: Tensor
    category: Tensor
    codes: Tensor


def play(
    players: Players, recipe: Recipe, images: Tensor, rules: Rules, steps: int = 0, done: int = 0
) -> Iterator[Step]:
    """Train; each turn is a step of the discriminator, the generator and the information term.

    Args:
        players: trained in place; the average follows the generator.
        images: real ones, (n, 1, 28, 28) in [-1, 1], on the players' device.
        rules: how codes are drawn and how information is scored.
        steps: to train to; 0 takes the recipe's.
        done: steps of an earlier run that this one continues.
    """
    batches = draws(images, recipe.batch, players.order)
    total = steps or recipe.steps

    def turn(number: int) -> tuple[Tensor, Tensor]:
        players.set_rates(recipe.share_of_rate(number, total))
        real = next(batches)
        given = drawn(players, recipe, len(real), rules)
        fake = players["gen"](given.latent)
        disc_loss = disc_step(players, real, fake.detach())
        if recipe.apart:
            gen_loss = gen_step(players, fake)
            information_step(players, recipe, rules)
        else:
            gen_loss = joint_step(players, recipe, fake, given, rules)
        players.follow()
        return disc_loss, gen_loss

    return repeated(turn, total, done)


def disc_step(players: Players, real: Tensor, fake: Tensor) -> Tensor:
    """Tell real images (n, 1, 28, 28) from detached fakes; trains body and source head."""
    loss = cross_entropy_disc(discriminate(players, real), discriminate(players, fake))
    return players.descend(loss, "disc")


def gen_step(players: Players, fake: Tensor) -> Tensor:
    """Fool the discriminator with fakes that still have their graph; trains the generator."""
    return players.descend(non_saturating_gen(discriminate(players, fake)), "gen")


def joint_step(
    players: Players, recipe: Recipe, fake: Tensor, given: Drawn, rules: Rules
) -> Tensor:
    """Fool the discriminator and make the codes readable; trains the generator and Q's heads."""
    # Q's optimiser may hold the source head's numbers too: they must not learn to be fooled.
    with frozen(players["heads"]):
        loss = non_saturating_gen(discriminate(players, fake))
    players.descend(loss + information(players, recipe, fake, given, rules), "gen", "info")
    return loss.detach()


def information_step(players: Players, recipe: Recipe, rules: Rules) -> None:
    """Make the codes of fresh fakes readable, by an optimiser for this alone."""
    fresh = drawn(players, recipe, recipe.batch, rules)
    fake = players["gen"](fresh.latent)
    players.descend(information(players, recipe, fake, fresh, rules), "info")


def information(
    players: Players, recipe: Recipe, fake: Tensor, given: Drawn, rules: Rules
) -> Tensor:
    """The information term of fakes (n, 1, 28, 28), as Q reads them through the blur."""
    seen = fake if recipe.teach_generator else fake.detach()
    logits, mu, logvar = read(players, seen + recipe.blur * torch.randn_like(fake))
    return rules.information_loss(
        logits, given.category, mu, logvar, given.codes, recipe.lam_cat, recipe.lam_cont
    )


def drawn(players: Players, recipe: Recipe, n: int, rules: Rules) -> Drawn:
    """n latents, their categories and codes, on the players' device."""
    parts = rules.sample_code(n, recipe.noise, recipe.categories, recipe.codes)
    return Drawn(*(part.to(players.device) for part in parts))
