"""Moves a segment towards a line by playing the game, under any cost for the generator.

    for state in race(cost=non_saturating_gen_loss, recipe=RaceRecipe()):
        ...  # state.segment.offset, .tilt, .length

The generator is four numbers, so that all of it can be seen. It descends by plain gradient steps:
Adam divides a gradient by its own size, which would hide that it vanishes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import numpy as np
import torch
from torch import Tensor, nn

from gancourse.divergences.critics import too_steep
from gancourse.divergences.lines import earth_movers, line
from gancourse.plane.players import mlp
from gancourse.training.adversarial import cross_entropy_disc

Cost: TypeAlias = Callable[[Tensor], Tensor]
Player: TypeAlias = Literal["discriminator", "critic"]


class Segment(nn.Module):
    """A generator with four parameters: a start and an arm. noise (n, 1) in [0, 1] -> (n, 2)."""

    def __init__(self, offset: float = 1.0) -> None:
        super().__init__()
        self.start = nn.Parameter(torch.tensor([offset, 0.0]))
        self.arm = nn.Parameter(torch.tensor([0.0, 1.0]))

    def forward(self, noise: Tensor) -> Tensor:
        return self.start + noise * self.arm

    @property
    def ends(self) -> Tensor:
        """Both ends of the segment, (2, 2), apart from the graph."""
        return torch.stack([self.start, self.start + self.arm]).detach()

    @property
    def offset(self) -> float:
        """How far its middle lies from the real line x = 0."""
        return float(self.ends[:, 0].mean().abs())

    @property
    def tilt(self) -> float:
        """How far apart its ends lie across the line: 0 when parallel."""
        return float(self.arm[0].detach().abs())

    @property
    def length(self) -> float:
        """1 for the real line, 0 for a point."""
        return float(self.arm.detach().norm())


@dataclass(frozen=True)
class RaceRecipe:
    """How to race.

    player: "discriminator" or "critic" (slope at most 1). noise: standard deviation of what is
    added to all points that it sees. player_steps: its steps before each of the segment's.
    head_start: its steps before the first. lr: of the segment, plain gradient descent.
    """

    player: Player = "discriminator"
    noise: float = 0.0
    steps: int = 300
    player_steps: int = 5
    head_start: int = 100
    lr: float = 0.05
    batch: int = 128
    offset: float = 1.0
    seed: int = 0


@dataclass(frozen=True)
class RaceState:
    """After `step` steps of the segment; `gradient` is the norm of the last, over 4 numbers."""

    step: int
    gradient: float
    segment: Segment


def race(cost: Cost, recipe: RaceRecipe) -> Iterator[RaceState]:
    """Play `recipe.steps` rounds, yielding the state (live segment) after each.

    cost: takes the player's scores of generated points (n, 1), returns a scalar to be minimised.
    """
    segment = Segment(recipe.offset)
    table = _Table(recipe, segment)
    optimizer = torch.optim.SGD(segment.parameters(), lr=recipe.lr)
    table.train_player(recipe.head_start)
    for step in range(1, recipe.steps + 1):
        table.train_player(recipe.player_steps)
        loss = cost(table.player(table.generated()))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield RaceState(step, _norm(segment), segment)


@dataclass
class Track:
    """What a race left behind: ends of the segment (2, 2) by step, and every gradient's norm."""

    segment: Segment
    ends: dict[int, np.ndarray] = field(default_factory=dict)
    gradients: list[float] = field(default_factory=list)

    def distance(self, n: int = 300) -> float:
        """W1 from the last segment to the real line, on n evenly spaced points of each."""
        along = torch.linspace(0, 1, n).unsqueeze(1)
        with torch.no_grad():
            return earth_movers(self.segment(along), torch.hstack([torch.zeros(n, 1), along]))


def follow_race(cost: Cost, recipe: RaceRecipe, every: int = 10) -> Track:
    """Run a race to its end, keeping the segment's ends at every `every`-th step."""
    start = Segment(recipe.offset)
    track = Track(start, {0: start.ends.numpy()})
    for state in race(cost, recipe):
        track.segment = state.segment
        track.gradients.append(state.gradient)
        if state.step % every == 0 or state.step == recipe.steps:
            track.ends[state.step] = state.segment.ends.numpy()
    return track


class _Table:
    """The discriminator or critic, and the noisy points put before it."""

    def __init__(self, recipe: RaceRecipe, segment: Segment) -> None:
        self.recipe, self.segment = recipe, segment
        self.rng = torch.Generator().manual_seed(recipe.seed)
        self.player = mlp(2, 1, width=32, depth=2, seed=recipe.seed)
        self.optimizer = torch.optim.Adam(self.player.parameters(), lr=2e-3, betas=(0.5, 0.9))

    def real(self) -> Tensor:
        return self._noisy(line(0.0, self.recipe.batch, self.rng))

    def generated(self) -> Tensor:
        return self._noisy(self.segment(torch.rand(self.recipe.batch, 1, generator=self.rng)))

    def _noisy(self, points: Tensor) -> Tensor:
        if not self.recipe.noise:
            return points
        return points + self.recipe.noise * torch.randn(points.shape, generator=self.rng)

    def train_player(self, steps: int) -> None:
        for _ in range(steps):
            real, fake = self.real(), self.generated().detach()
            loss = self._loss(real, fake)
            self.optimizer.zero_grad()
            loss.backward()
            self.optimizer.step()

    def _loss(self, real: Tensor, fake: Tensor) -> Tensor:
        if self.recipe.player == "discriminator":
            return cross_entropy_disc(self.player(real), self.player(fake))
        gap = self.player(fake).mean() - self.player(real).mean()
        return gap + too_steep(self.player, real, fake, self.rng)


def _norm(segment: Segment) -> float:
    grads = [p.grad for p in segment.parameters() if p.grad is not None]
    return float(torch.cat(grads).norm())
