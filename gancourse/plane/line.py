"""The well-known one-dimensional example, several seeds at once.

"GANs in 50 lines of code" (D. Nag, 2017) learns a normal distribution N(4, 1.25) from uniform
noise. Its discriminator reads a whole batch of 100 numbers as one vector and scores it once. Here
every seed has players of its own, stacked along a first axis, so that eight runs cost about as
much as one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn.functional import elu, softplus
from torch.optim import Adam

from gancourse.training import Players, running_average

Reader = Literal["whole batch", "batch and squares", "one sample"]
BATCH, HIDDEN = 100, 50
MEAN, DEVIATION = 4.0, 1.25
_QUANTILES = 1000


@dataclass(frozen=True)
class LineRecipe:
    """How to train on the line. Without arguments: that example's players, learning faster.

    reader: what the discriminator gets: the batch as one vector; this and the squared differences
    from its mean; or one number at a time.
    """

    reader: Reader = "whole batch"
    lr_gen: float = 1e-3
    lr_disc: float = 1e-3
    beta1: float = 0.9
    disc_steps: int = 1
    ema: float = 0.995
    steps: int = 2000
    seeds: int = 8
    seed: int = 0


@dataclass(frozen=True)
class LineState:
    """The generators after `number` steps. Each number below is a tensor (seeds,).

    distance: earth mover's distance of the generator to the normal; smooth_distance: of the
    generator with averaged weights; mean, deviation: of the generator.
    """

    number: int
    distance: Tensor
    smooth_distance: Tensor
    mean: Tensor
    deviation: Tensor


class Stack(nn.Module):
    """One MLP a seed, weights (seeds, in, out): (seeds, n, in) -> (seeds, n, out)."""

    def __init__(self, sizes: Sequence[int], seeds: int, rng: torch.Generator, bend: bool) -> None:
        """bend: a sigmoid after the second layer, as that example's generator has; else ELU."""
        super().__init__()
        self.bend = bend
        ends = list(pairwise(sizes))
        self.weights = nn.ParameterList(
            _uniform((seeds, before, after), before, rng) for before, after in ends
        )
        self.biases = nn.ParameterList(
            _uniform((seeds, 1, after), before, rng) for before, after in ends
        )

    def forward(self, x: Tensor) -> Tensor:
        """x (seeds, n, in) -> (seeds, n, out)."""
        layers = list(zip(self.weights, self.biases, strict=True))
        for place, (weight, bias) in enumerate(layers):
            x = torch.baddbmm(bias, x, weight)
            if place < len(layers) - 1:
                x = torch.sigmoid(x) if self.bend and place == 1 else elu(x)
        return x


def play_on_the_line(recipe: LineRecipe, every: int = 50) -> Iterator[LineState]:
    """Train all seeds; a state after each `every` generator steps."""
    rng = torch.Generator().manual_seed(recipe.seed)
    inputs = {"whole batch": BATCH, "batch and squares": 2 * BATCH, "one sample": 1}
    gen = Stack((1, HIDDEN, HIDDEN, 1), recipe.seeds, rng, bend=True)
    disc = Stack((inputs[recipe.reader], HIDDEN, HIDDEN, 1), recipe.seeds, rng, bend=False)
    betas = (recipe.beta1, 0.999)
    opts = {
        "gen": Adam(gen.parameters(), lr=recipe.lr_gen, betas=betas, fused=True),
        "disc": Adam(disc.parameters(), lr=recipe.lr_disc, betas=betas, fused=True),
    }
    averages = {"gen": running_average(gen, recipe.ema)}
    players = Players({"gen": gen, "disc": disc}, opts, rng, averages)
    shape = (recipe.seeds, BATCH, 1)
    for step in range(1, recipe.steps + 1):
        for _ in range(recipe.disc_steps):
            real = MEAN + DEVIATION * torch.randn(shape, generator=rng)
            fake = gen(torch.rand(shape, generator=rng)).detach()
            logits = _read(disc, real, recipe.reader), _read(disc, fake, recipe.reader)
            players.descend(_total(softplus(-logits[0]) + softplus(logits[1])), "disc")
        fake = gen(torch.rand(shape, generator=rng))
        players.descend(_total(softplus(-_read(disc, fake, recipe.reader))), "gen")
        players.follow()
        if step % every == 0:
            yield _state(step, gen, players.averages["gen"].module)


def _read(disc: Stack, numbers: Tensor, reader: Reader) -> Tensor:
    """numbers (seeds, batch, 1) -> logits, (seeds, batch, 1) or one a batch, (seeds, 1, 1)."""
    if reader == "one sample":
        logits: Tensor = disc(numbers)
        return logits
    if reader == "batch and squares":
        # The mean is a constant here, as it is in that example.
        middle = numbers.mean(dim=1, keepdim=True).detach()
        numbers = torch.cat([numbers, (numbers - middle) ** 2], dim=1)
    logits = disc(numbers.transpose(1, 2))
    return logits


def _total(losses: Tensor) -> Tensor:
    """A scalar in which every seed's loss is its own mean."""
    return losses.mean(dim=(1, 2)).sum()


@torch.no_grad()
def _state(step: int, gen: nn.Module, smooth: nn.Module) -> LineState:
    # Even quantiles on both sides: the distance has no sampling error of its own.
    even = (torch.arange(_QUANTILES) + 0.5) / _QUANTILES
    target = MEAN + DEVIATION * torch.special.ndtri(even)
    seeds = len(next(gen.parameters()))
    drawn = [net(even.reshape(1, -1, 1).expand(seeds, -1, 1)) for net in (gen, smooth)]
    raw, averaged = (points[..., 0].sort(dim=1).values for points in drawn)
    far = [(points - target).abs().mean(dim=1) for points in (raw, averaged)]
    return LineState(step, far[0], far[1], raw.mean(dim=1), raw.std(dim=1))


def _uniform(shape: tuple[int, ...], inputs: int, rng: torch.Generator) -> nn.Parameter:
    return nn.Parameter((2 * torch.rand(shape, generator=rng) - 1) / inputs**0.5)
