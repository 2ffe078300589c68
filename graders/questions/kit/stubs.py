"""Stand-ins for generators, discriminators and criteria that write down how they were used.

Their mathematics is plain enough for a judge to replay in NumPy: see `graders.judges.kit.replay`.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
import torch
from torch import Tensor, nn

from graders.observing import array
from graders.plain import Plain
from graders.questions.kit.nets import usable

Log: TypeAlias = dict[str, list[Any]]
Weights: TypeAlias = dict[str, Tensor]


def pose_weights(rng: np.random.Generator, z_dim: int, im_dim: int) -> Plain:
    """Weights of a generator (A, a) and a discriminator (v, u, c) over images of size im_dim."""
    return {
        "A": rng.normal(size=(z_dim, im_dim)) / np.sqrt(z_dim),
        "a": rng.normal(size=im_dim),
        "v": 1.2 * _unit(rng, im_dim),
        "u": 0.8 * _unit(rng, im_dim),
        "c": rng.normal(size=1),
    }


def _unit(rng: np.random.Generator, n: int) -> np.ndarray:
    x = rng.normal(size=(n, 1))
    return np.asarray(x / np.linalg.norm(x))


MOST_CALLS = 40


def note(log: list[Any], thing: Any) -> None:
    """One thing more, unless there are too many already."""
    if len(log) < MOST_CALLS:
        log.append(thing)


def tensors(weights: Plain) -> Weights:
    """float32 leaves that want gradients."""
    return {
        name: torch.tensor(values, dtype=torch.float32, requires_grad=True)
        for name, values in weights.items()
    }


def empty_log() -> Log:
    """Lists of what the generator, the discriminator and the criterion were called with."""
    return {"noise": [], "images": [], "criterion": []}


def generator(w: Weights, log: Log) -> Callable[[Tensor], Tensor]:
    """noise (N, z_dim) -> noise A + a."""

    def gen(noise: Tensor) -> Tensor:
        note(log["noise"], usable(array(noise)))
        return noise @ w["A"] + w["a"]

    return gen


def discriminator(w: Weights, log: Log) -> Callable[[Tensor], Tensor]:
    """images (N, im_dim) -> logits (N, 1): x v + c + (x u)^2 / 2, row by row."""

    def disc(images: Tensor) -> Tensor:
        note(log["images"], usable(array(images)))
        return images @ w["v"] + w["c"] + (images @ w["u"]) ** 2 / 2

    return disc


def criterion(log: Log, kind: str, offset: float) -> Callable[[Tensor, Tensor], Tensor]:
    """ "bce": with logits. "mixed": mean((1 + t) (p - 2 t)^2 + p / 2) + mean(p)^2 + offset.

    In the latter p and t cannot swap, nor two batches be joined. "each": the same without the
    outer mean, a tensor like p.
    """
    loss = nn.BCEWithLogitsLoss()

    def crit(prediction: Tensor, target: Tensor) -> Tensor:
        got = {"prediction": usable(array(prediction)), "target": usable(array(target))}
        note(log["criterion"], got)
        if kind == "bce":
            return loss(prediction, target)
        each = (1 + target) * (prediction - 2 * target) ** 2 + prediction / 2
        return (each if kind == "each" else each.mean()) + prediction.mean() ** 2 + offset

    return crit


class ModeNet(nn.Module):
    """A network whose flags, gradients and buffers a loss function must leave as they were.

    It notes the mode it is called in. One parameter is frozen; a child has a mode of its own.
    """

    def __init__(self, n_in: int, n_out: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.linspace(-1, 1, n_in * n_out).view(n_in, n_out))
        self.frozen = nn.Parameter(torch.full((n_out,), 0.25), requires_grad=False)
        self.child = nn.BatchNorm1d(n_out)
        self.weight.grad = torch.full((n_in, n_out), 3.0)
        self.modes: list[bool] = []

    def forward(self, x: Tensor) -> Tensor:
        """(N, n_in) -> (N, n_out); the child normalises in its own mode."""
        note(self.modes, bool(self.training))
        return self.child(x @ self.weight) + self.frozen

    def state(self) -> Plain:
        """Modes, gradient flags, gradients, parameters: what must be the same afterwards."""
        return {
            "modes": [bool(m.training) for m in self.modules()],
            "requires_grad": [bool(p.requires_grad) for p in self.parameters()],
            "grads": [array(p.grad) for p in self.parameters()],
            "parameters": [array(p) for p in self.parameters()],
        }
