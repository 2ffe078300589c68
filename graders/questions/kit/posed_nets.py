"""Pure functions that take networks: each network is posed as one table of weights.

    def call(answer, stage, disc, cond, fake, target, *lam):
        return answer(stage.disc(disc), cond, fake, target, *lam)

    EXERCISE = exercise(2, pose, call)

The table is an argument of the probe like any other, so that `kit.pure` looks at the gradient to
it; a network of it is a module that watches what is done to it. `graders.judges.kit.posed_nets`
says the same network in NumPy.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.border import Expected, Many, Record, Text
from graders.exercise import Exercise, StandIn
from graders.plain import Plain
from graders.questions.kit import pure
from graders.questions.kit.nets import misfit
from graders.questions.kit.pure import Groups

PATCH = 2
"""So many pixels a side has a patch of a discriminator."""
DONE = ("called", "modes", "flags", "grads", "buffers")
"""What may be done to a network, and should not."""
LEFT, KEPT = 0.625, 7.0
"""What lies in a network's .grad, and what its only buffer holds."""


def table(rng: np.random.Generator, n_in: int, n_out: int, size: float = 0.6) -> np.ndarray:
    """The weights of one network, (2 n_in + 1, n_out): A, then B, then the row a."""
    spread = np.array([*[size / np.sqrt(n_in)] * (2 * n_in), 0.6])
    return np.asarray(rng.normal(size=(2 * n_in + 1, n_out)) * spread[:, None])


class PosedNet(nn.Module):
    """Images (N, k, H, W), ..., channels side by side as x -> x A + a + (x B)^2 / 2, by pixels.

    patches: x is averaged over patches of 2 x 2 pixels first. training: its mode. Its weights are
    the caller's; two parameters of its own, without effect and one of them frozen, show what is
    done to parameters.
    """

    kept: Tensor

    def __init__(
        self, weights: Tensor, patches: bool, training: bool, name: str = "the network"
    ) -> None:
        super().__init__()
        self.weights, self.patches, self.name = weights, patches, name
        self.one = nn.Parameter(torch.ones(()))
        self.one.grad = torch.full((), LEFT)
        self.frozen = nn.Parameter(torch.ones(()), requires_grad=False)
        self.register_buffer("kept", torch.full((2,), KEPT))
        self.child = nn.Dropout()
        self.came_in = training
        self.called = False
        self.train(training)

    def forward(self, *images: Tensor) -> Tensor:
        """(N, n_out, H, W), or of half the sides."""
        self.called = self.called or self._mode_changed()
        n_in = (len(self.weights) - 1) // 2
        if images[0].dim() == 4 and sum(x.shape[1] for x in images) != n_in:
            raise ValueError(misfit(self.name, n_in, images))
        x = torch.cat(images, dim=1) if len(images) > 1 else images[0]
        if self.patches:
            x = nn.functional.avg_pool2d(x, PATCH)
        a, b, shift = self.weights.split([n_in, n_in, 1])
        rows = x.movedim(1, -1)
        return (rows @ a + shift[0] + (rows @ b) ** 2 / 2).movedim(-1, 1)

    def _mode_changed(self) -> bool:
        return not self.training == self.child.training == self.came_in

    def done(self) -> set[str]:
        """What was done to it, of `DONE`."""
        grad = self.one.grad
        found = {
            "called": self.called,
            "modes": self._mode_changed(),
            "flags": self.frozen.requires_grad or not self.one.requires_grad,
            "grads": grad is None or grad.item() != LEFT,
            "buffers": not bool((self.kept == KEPT).all()),
        }
        return {what for what, is_so in found.items() if is_so}


class Stage:
    """The networks of one call, by name."""

    def __init__(self, training: bool) -> None:
        self.training = training
        self.nets: dict[str, PosedNet] = {}

    def net(self, name: str, weights: Tensor, patches: bool = False) -> PosedNet:
        """A network that maps pixels."""
        self.nets[name] = PosedNet(weights, patches, self.training, name)
        return self.nets[name]

    def disc(self, weights: Tensor, name: str = "disc") -> PosedNet:
        """A network that judges patches."""
        return self.net(name, weights, patches=True)


Call = Callable[..., Any]
"""call(answer, stage, *args) calls the answer with networks in place of their tables."""


def exercise(
    points: float,
    pose: Callable[[np.random.Generator], Groups],
    call: Call,
    names: tuple[str, ...],
    uses: Mapping[str, StandIn] | None = None,
) -> Exercise:
    """An exercise on a function that takes networks of these names."""

    def questions(rng: np.random.Generator) -> Plain:
        return {"groups": dict(pose(rng))}

    seen = partial(observe, call=call)
    return Exercise(points, questions, seen, partial(border, names=names), uses or {})


def observe(answer: Any, questions: Plain, call: Call) -> Plain:
    """What `pure.observe` sees; and what was done to the networks, such as "disc.modes"."""
    if not callable(answer):
        raise TypeError(f"This should be a function, but is a {type(answer).__name__}")
    done: set[str] = set()
    modes = [True]

    def called(*args: Any, **named: Any) -> Any:
        modes.append(not modes[-1])
        stage = Stage(modes[-1])
        result = call(answer, stage, *args, **named)
        for name, net in stage.nets.items():
            done.update(f"{name}.{what}" for what in net.done())
        return result

    return pure.observe(called, questions) | {"nets": sorted(done)}


def border(questions: Plain, names: tuple[str, ...]) -> Expected:
    """What `observe` sends."""
    among = tuple(f"{name}.{what}" for name in names for what in DONE)
    usual = pure.border(questions)
    assert isinstance(usual, Record)
    return Record({**usual.fields, "nets": Many(Text(among=among), len(among))})
