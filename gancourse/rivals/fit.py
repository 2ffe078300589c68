"""Trains a model on points for a given number of CPU seconds, yielding as it goes."""

import time
from collections.abc import Iterator
from typing import Protocol, TypeVar

import torch
from torch import Tensor

State = TypeVar("State")


def within(training: Iterator[State], cpu_seconds: float) -> Iterator[State]:
    """Pass on what a training yields until this process has spent `cpu_seconds` on it.

    At least one state comes through.
    """
    start = time.process_time()
    for state in training:
        yield state
        if time.process_time() - start >= cpu_seconds:
            return


class PointModel(Protocol):
    """A model that `fit` can train: it has parameters, a loss on points, and samples."""

    def parameters(self) -> Iterator[torch.nn.Parameter]: ...

    def loss(self, points: Tensor, rng: torch.Generator) -> Tensor: ...

    def sample(self, n: int, rng: torch.Generator) -> Tensor: ...


def fit(
    model: PointModel,
    pool: Tensor,
    cpu_seconds: float,
    rng: torch.Generator,
    batch_size: int = 256,
    lr: float = 2e-3,
) -> Iterator[tuple[int, float]]:
    """Adam on random batches of `pool` (m, point_dim); yields (steps done, loss) after each step.

    The learning rate falls to zero along half a cosine as the CPU seconds of this process run
    out, the first step's not counted. Raises ValueError on an empty pool or no budget.
    """
    if len(pool) == 0 or cpu_seconds <= 0:
        raise ValueError(f"need points and a budget, got {len(pool)} points, {cpu_seconds} s")
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    start, steps, spent = time.process_time(), 0, 0.0
    while spent < 1:
        optimizer.param_groups[0]["lr"] = lr * (1 + torch.cos(torch.tensor(spent * torch.pi))) / 2
        batch = pool[torch.randint(0, len(pool), (batch_size,), generator=rng)]
        loss = model.loss(batch, rng)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        steps += 1
        if steps == 1:
            start = time.process_time()  # what a first step imports is no training
        yield steps, float(loss.detach())
        spent = (time.process_time() - start) / cpu_seconds
