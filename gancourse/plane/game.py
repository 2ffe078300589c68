"""What the two players see: a game draws the discriminator's real and generated inputs.

A plain game shows points; a conditional game shows points joined to their class, and asks the
generator for a class. Training (`gancourse.plane.training`) needs to know no more than that.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import torch
from torch import Tensor, nn

from gancourse.plane.picture import Picture
from gancourse.training import evaluating

Join: TypeAlias = Callable[[Tensor, Tensor, int], Tensor]
"""(values (n, d), labels (n,), k) -> (n, d + k) or whatever the player takes."""


@dataclass(frozen=True)
class Game:
    """real(n, rng): inputs of the discriminator from data. fake(gen, n, rng): from `gen`.

    noise_dim, classes, join_gen: what `generate` needs to ask a trained generator for points.
    """

    real: Callable[[int, torch.Generator], Tensor]
    fake: Callable[[nn.Module, int, torch.Generator], Tensor]
    noise_dim: int
    classes: int = 0
    join_gen: Join | None = None


def plain_game(source: Picture, noise_dim: int = 2) -> Game:
    """Points of all classes together; the generator takes standard normal noise (n, noise_dim)."""

    def fake(gen: nn.Module, n: int, rng: torch.Generator) -> Tensor:
        points: Tensor = gen(torch.randn(n, noise_dim, generator=rng))
        return points

    return Game(source.sample, fake, noise_dim)


def conditional_game(
    source: Picture,
    noise_dim: int = 2,
    join_gen: Join | None = None,
    join_disc: Join | None = None,
) -> Game:
    """Classes told to both players: G(z, y) against D(x, y), y uniform over the classes.

    join_gen, join_disc: how noise and points are joined to labels; appended one-hot if None.
    A join that ignores its labels makes a player that is not told.
    """
    k = source.classes
    to_gen, to_disc = join_gen or append_one_hot, join_disc or append_one_hot

    def real(n: int, rng: torch.Generator) -> Tensor:
        points, labels = source.labelled(n, rng)
        return to_disc(points, labels, k)

    def fake(gen: nn.Module, n: int, rng: torch.Generator) -> Tensor:
        labels = torch.randint(k, (n,), generator=rng)
        noise = torch.randn(n, noise_dim, generator=rng)
        return to_disc(gen(to_gen(noise, labels, k)), labels, k)

    return Game(real, fake, noise_dim, k, to_gen)


def generate(
    gen: nn.Module, game: Game, n: int, seed: int = 0, label: int | None = None
) -> tuple[Tensor, Tensor | None]:
    """n generated points (n, 2) and, in a conditional game, their labels (n,).

    label: one class for all; classes in turn if None.
    """
    rng = torch.Generator().manual_seed(seed)
    noise = torch.randn(n, game.noise_dim, generator=rng)
    labels = None
    if game.join_gen is not None:
        labels = torch.arange(n) % game.classes if label is None else torch.full((n,), label)
        noise = game.join_gen(noise, labels, game.classes)
    with evaluating(gen):
        points: Tensor = gen(noise)
    return points, labels


def append_one_hot(values: Tensor, labels: Tensor, k: int) -> Tensor:
    """values (n, d), labels int64 (n,) -> (n, d + k)."""
    return torch.hstack((values, torch.eye(k)[labels]))
