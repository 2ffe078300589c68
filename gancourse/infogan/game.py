"""The training of an InfoGAN: three losses, three optimisers, one turn after another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import torch
from torch import Tensor
from torch.nn.functional import softplus

from gancourse.data import draws
from gancourse.infogan.players import Players
from gancourse.infogan.recipe import Recipe
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


class Drawn(NamedTuple):
    """Latents (n, all), the categories int64 (n,) and codes (n, codes) in them."""

    latent: Tensor
    category: Tensor
    codes: Tensor


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

    total = steps or players.recipe.steps

    def turn(number: int) -> tuple[Tensor, Tensor]:
        players.set_rate(cooled(players.recipe, number / total))
        real = next(batches)
        given = drawn(players, len(real), rules)
        fake = players.gen(given.latent)
        disc_loss = disc_step(players, real, fake.detach())
        if players.recipe.apart:
            gen_loss = gen_step(players, fake)
            information_step(players, rules)
        else:
            gen_loss = joint_step(players, fake, given, rules)
        players.average.update_parameters(players.gen)
        return disc_loss, gen_loss

    return repeated(turn, total, done)


def cooled(recipe: Recipe, share: float) -> float:
    """The learning rate after this share of the training; it falls in a line in the last fifth."""
    return recipe.rate * min(1.0, recipe.last_rate + 5 * (1 - recipe.last_rate) * (1 - share))


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


def joint_step(players: Players, fake: Tensor, given: Drawn, rules: Rules) -> Tensor:
    """Fool the discriminator and make the codes readable; trains the generator and Q's heads."""
    players.gen_opt.zero_grad()
    players.info_opt.zero_grad()
    loss = softplus(-players.judge(fake)).mean()
    (loss + information(players, fake, given, rules)).backward()
    players.gen_opt.step()
    players.info_opt.step()
    return loss.detach()


def information_step(players: Players, rules: Rules) -> None:
    """Make the codes of fresh fakes readable, by an optimiser for this alone."""
    fresh = drawn(players, players.recipe.batch, rules)
    players.info_opt.zero_grad()
    information(players, players.gen(fresh.latent), fresh, rules).backward()
    players.info_opt.step()


def information(players: Players, fake: Tensor, given: Drawn, rules: Rules) -> Tensor:
    """The information term of fakes (n, 1, 28, 28), as Q reads them through the blur."""
    recipe = players.recipe
    seen = fake if recipe.teach_generator else fake.detach()
    logits, mu, logvar = players.read(seen + recipe.blur * torch.randn_like(fake))
    return rules.information_loss(
        logits, given.category, mu, logvar, given.codes, recipe.lam_cat, recipe.lam_cont
    )


def drawn(players: Players, n: int, rules: Rules) -> Drawn:
    """n latents, their categories and codes, on the players' device."""
    recipe, device = players.recipe, players.gen.scale.device
    parts = rules.sample_code(n, recipe.noise, recipe.categories, recipe.codes)
    return Drawn(*(part.to(device) for part in parts))
