"""Trains a model on points for a given number of steps, yielding as it goes."""

import math
from collections.abc import Iterator
from typing import Protocol

import torch
from torch import Tensor


class PointModel(Protocol):
    """A model that `fit` can train: it has parameters, a loss on points, and samples."""

    def parameters(self) -> Iterator[torch.nn.Parameter]: ...

    def loss(self, points: Tensor, rng: torch.Generator) -> Tensor: ...

    def sample(self, n: int, rng: torch.Generator) -> Tensor: ...


def fit(
    model: PointModel,
    pool: Tensor,
    steps: int,
    rng: torch.Generator,
    batch_size: int = 256,
    lr: float = 2e-3,
) -> Iterator[tuple[int, float]]:
    """Adam on random batches of `pool` (m, point_dim); yields (steps done, loss) after each step.

    The learning rate falls to zero along half a cosine. Raises ValueError on an empty pool or
    without a step.
    """
    if len(pool) == 0 or steps < 1:
        raise ValueError(f"need points and steps, got {len(pool)} points, {steps} steps")
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for step in range(steps):
        optimizer.param_groups[0]["lr"] = lr * (1 + math.cos(math.pi * step / steps)) / 2
        batch = pool[torch.randint(0, len(pool), (batch_size,), generator=rng)]
        loss = model.loss(batch, rng)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield step + 1, float(loss.detach())
