"""Trains one player alone, real and fake held fixed: towards the best critic there is."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TypeAlias

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from gancourse.critics.clouds import Draw

Loss: TypeAlias = Callable[[nn.Module, Tensor, Tensor], Tensor]
"""Takes the critic, a real batch and a fake one, (n, ...) each; returns a scalar to minimise."""


def fitting(
    critic: nn.Module,
    real: Draw,
    fake: Draw,
    loss: Loss,
    steps: int,
    optimizer: Optimizer,
    after_step: Callable[[nn.Module], None] | None = None,
    batch: int = 256,
    seed: int = 0,
) -> Iterator[int]:
    """Take `steps` steps of the optimiser, yielding each one's number, from 1; the critic is live.

    after_step: called with the critic after every step; the place for a clamp.
    seed: of the points; the global random state is not touched here.
    """
    generator = torch.Generator().manual_seed(seed)
    for step in range(1, steps + 1):
        value = loss(critic, real(batch, generator), fake(batch, generator))
        optimizer.zero_grad()
        value.backward()
        optimizer.step()
        if after_step is not None:
            after_step(critic)
        yield step


def fit(
    critic: nn.Module,
    real: Draw,
    fake: Draw,
    loss: Loss,
    steps: int,
    optimizer: Optimizer,
    after_step: Callable[[nn.Module], None] | None = None,
    batch: int = 256,
    seed: int = 0,
) -> None:
    """`fitting` to its end. The critic is changed in place."""
    for _ in fitting(critic, real, fake, loss, steps, optimizer, after_step, batch, seed):
        pass


def relu_mlp(inputs: int, width: int = 64, depth: int = 3, seed: int = 0) -> nn.Sequential:
    """A critic of `depth` hidden layers, (n, inputs) -> (n, 1), as deep as you like.

    Weights start as He et al. (2015, equation 10) have it, so that at first neither values nor
    gradients grow or shrink with depth. They depend on `seed` alone; the global random state is
    left as it was.
    """
    layers: list[nn.Module] = []
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        for before, after in pairwise([inputs, *[width] * depth]):
            layers += [_linear(before, after), nn.ReLU()]
        return nn.Sequential(*layers, _linear(width, 1))


def _linear(inputs: int, outputs: int) -> nn.Linear:
    layer = nn.Linear(inputs, outputs)
    nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
    nn.init.zeros_(layer.bias)
    return layer
