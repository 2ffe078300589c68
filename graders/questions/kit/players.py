"""Two small players as modules, and optimisers that write down their steps, for training steps.

Their mathematics is plain enough for a judge to replay in NumPy: see `graders.judges.kit.players`.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
import torch
from torch import Tensor, nn

from graders.observing import array
from graders.plain import Plain

Log: TypeAlias = list[dict[str, Any]]
GEN, DISC = ("A", "a"), ("v", "w", "c")


def pose_players(rng: np.random.Generator, z_dim: int, im_dim: int) -> Plain:
    """Weights of both players, and what lies in .grad of each before the step."""
    shapes = {"A": (z_dim, im_dim), "a": (im_dim,), "v": (im_dim, 1), "w": (im_dim, 1), "c": (1,)}
    weights = {k: 0.6 * rng.normal(size=s) / np.sqrt(s[0]) for k, s in shapes.items()}
    return {"weights": weights, "junk": {k: rng.normal(size=s) for k, s in shapes.items()}}


class Generator(nn.Module):
    """noise (N, z_dim) -> noise A + a (N, im_dim)."""

    A: Tensor
    a: Tensor

    def __init__(self, asked: Plain, log: Log) -> None:
        super().__init__()
        _own(self, asked, GEN)
        self.log = log

    def forward(self, noise: Tensor) -> Tensor:
        """Writes the noise down before using it."""
        self.log.append({"what": "gen", "noise": array(noise), "training": bool(self.training)})
        return noise @ self.A + self.a


class Discriminator(nn.Module):
    """images (N, im_dim) -> logits (N, 1): x v + c + (x w)^2 / 2, sample by sample."""

    v: Tensor
    w: Tensor
    c: Tensor

    def __init__(self, asked: Plain, log: Log) -> None:
        super().__init__()
        _own(self, asked, DISC)
        self.log = log

    def forward(self, images: Tensor) -> Tensor:
        """Writes the images down before judging them."""
        event = {"what": "disc", "images": array(images), "training": bool(self.training)}
        self.log.append({**event, "weights": weights(self)})
        return images @ self.v + self.c + (images @ self.w) ** 2 / 2


def _own(net: nn.Module, asked: Plain, names: tuple[str, ...]) -> None:
    for name in names:
        parameter = nn.Parameter(torch.tensor(asked["weights"][name], dtype=torch.float32))
        parameter.grad = torch.tensor(asked["junk"][name], dtype=torch.float32)
        net.register_parameter(name, parameter)


class LoggedSGD(torch.optim.SGD):
    """Plain gradient descent that writes down each step."""

    def __init__(self, net: nn.Module, lr: float, name: str, log: Log) -> None:
        super().__init__(net.parameters(), lr=lr)
        self.note = lambda: log.append({"what": name, "weights": weights(net)})

    def step(self, closure: Callable[[], float] | None = None) -> Any:
        """One step, noted once it is done."""
        result = super().step(closure)
        self.note()
        return result


def weights(*nets: nn.Module) -> Plain:
    """All parameters by name, as arrays."""
    return {name: array(p) for net in nets for name, p in net.named_parameters()}


def flags(*nets: nn.Module) -> Plain:
    """Modes, gradient flags and identities: what a training step leaves as it was."""
    return {
        "modes": [bool(net.training) for net in nets],
        "requires_grad": [bool(p.requires_grad) for net in nets for p in net.parameters()],
        "identities": [id(p) % 2**31 for net in nets for p in net.parameters()],
    }


def number(value: Any) -> float | None:
    """A loss as a float, whether number, array or tensor; None for anything else."""
    numbers = array(value)
    return float(numbers.ravel()[0]) if numbers is not None and numbers.size == 1 else None


def pair(result: Any) -> Plain:
    """What a training step returned: its type, and its parts as numbers where it is a sequence."""
    parts = list(result) if isinstance(result, tuple | list) else None
    return {"type": type(result).__name__, "parts": parts and [number(p) for p in parts]}
