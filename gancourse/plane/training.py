"""Trains two players in the plane, yielding their state after each step; draws nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import softplus
from torch.optim import Adam, Optimizer
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from gancourse.plane.game import Game
from gancourse.training import Step


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
    rng = torch.Generator().manual_seed(recipe.seed)
    betas = (recipe.beta1, 0.999)
    gen_opt = Adam(gen.parameters(), lr=recipe.lr_gen, betas=betas)
    disc_opt = Adam(disc.parameters(), lr=recipe.lr_disc, betas=betas)
    smooth = AveragedModel(gen, multi_avg_fn=get_ema_multi_avg_fn(recipe.ema))
    for step in range(1, recipe.steps + 1):
        for turn in range(recipe.disc_steps):
            disc_loss = judge_loss(*_both_logits(gen, disc, game, recipe.batch, rng))
            held = recipe.simultaneous and turn == recipe.disc_steps - 1
            _descend(disc_loss, disc_opt, step=not held)
        gen_loss = softplus(-disc(game.fake(gen, recipe.batch, rng))).mean()
        _descend(gen_loss, gen_opt)
        if recipe.simultaneous:
            disc_opt.step()
        smooth.update_parameters(gen)
        yield State(step, disc_loss.item(), gen_loss.item(), gen, smooth.module, disc)


def judge_loss(real_logits: Tensor, fake_logits: Tensor) -> Tensor:
    """The discriminator's loss, the mean over both kinds: log 2 for one that always says 0."""
    return (softplus(-real_logits).mean() + softplus(fake_logits).mean()) / 2


def _both_logits(
    gen: nn.Module, disc: nn.Module, game: Game, n: int, rng: torch.Generator
) -> tuple[Tensor, Tensor]:
    with torch.no_grad():
        shown = game.fake(gen, n, rng)
    return disc(game.real(n, rng)), disc(shown)


def _descend(loss: Tensor, optimizer: Optimizer, step: bool = True) -> None:
    """Leaves gradients in the optimiser's own parameters only."""
    optimizer.zero_grad()
    loss.backward(inputs=optimizer.param_groups[0]["params"])
    if step:
        optimizer.step()
