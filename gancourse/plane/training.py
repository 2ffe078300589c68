"""Trains two players in the plane, yielding their state after each step; draws nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.optim import Adam

from gancourse.plane.game import Game
from gancourse.training import Players, Step, running_average
from gancourse.training.adversarial import cross_entropy_disc, non_saturating_gen


@dataclass(frozen=True)
class Recipe:
    """How to train. The defaults fit every shipped picture in about ten CPU seconds.

    simultaneous: the generator's step answers the discriminator as it was before its last one.
    """

    steps: int = 1000
    batch: int = 256
    disc_steps: int = 3
    lr_gen: float = 5e-4
    lr_disc: float = 1e-3
    beta1: float = 0.5
    ema: float = 0.995
    simultaneous: bool = False
    seed: int = 0


@dataclass(frozen=True)
class State(Step):
    """The game after `number` generator steps, as `gancourse.training.follow` takes it.

    smooth_gen: the generator with its weights averaged over the last steps (decay Recipe.ema).
    disc_loss, gen_loss: nats a sample; log 2 means that the discriminator cannot tell.
    The players are the live ones: copy what you keep.
    """

    gen: nn.Module
    smooth_gen: nn.Module
    disc: nn.Module


def train(gen: nn.Module, disc: nn.Module, game: Game, recipe: Recipe) -> Iterator[State]:
    """Alternating updates with the non-saturating loss, `recipe.steps` of the generator.

    Source of the losses: Goodfellow et al. 2014, algorithm 1 and section 3.
    """
    players = _players(gen, disc, recipe)
    for step in range(1, recipe.steps + 1):
        for turn in range(recipe.disc_steps):
            disc_loss = cross_entropy_disc(*_both_logits(players, game, recipe.batch))
            held = recipe.simultaneous and turn == recipe.disc_steps - 1
            (players.differentiate if held else players.descend)(disc_loss, "disc")
        gen_loss = non_saturating_gen(disc(game.fake(gen, recipe.batch, players.order)))
        players.descend(gen_loss, "gen")
        if recipe.simultaneous:
            players.opts["disc"].step()
        players.follow()
        smooth: nn.Module = players.averages["gen"].module
        yield State(step, disc_loss.item(), gen_loss.item(), gen, smooth, disc)


def _players(gen: nn.Module, disc: nn.Module, recipe: Recipe) -> Players:
    betas = (recipe.beta1, 0.999)
    return Players(
        {"gen": gen, "disc": disc},
        {
            "gen": Adam(gen.parameters(), recipe.lr_gen, betas),
            "disc": Adam(disc.parameters(), recipe.lr_disc, betas),
        },
        torch.Generator().manual_seed(recipe.seed),
        {"gen": running_average(gen, recipe.ema)},
    )


def _both_logits(players: Players, game: Game, n: int) -> tuple[Tensor, Tensor]:
    with torch.no_grad():
        shown = game.fake(players["gen"], n, players.order)
    disc = players["disc"]
    return disc(game.real(n, players.order)), disc(shown)
