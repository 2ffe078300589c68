"""Asks for a critic's slopes and looks: values, mode, graph, and what lies in every .grad.

The critic's gradient at x is v + w (x . w), known in closed form, and 2 k w times a mean more,
where it is coupled: of the batch in train mode, of its buffer (once) in eval mode.
"""

import contextlib
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.border import Expected, Flag, Many, Maybe, Numbers, Record, Row, Text, Whole, probed
from graders.exercise import Exercise
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border
from graders.questions.kit.pure import JUNK, describe

USUAL = ((5, 2), (4, 3, 2, 2), (7, 2), (3, 4, 2))
SIZES = ((1, 3), (1, 1, 2, 2), (3, 1), (2, 2), (3, 7), (6, 2, 3), (2, 2, 1, 2, 3), (64, 2))


class Critic(nn.Module):
    """x (N, ...) -> (N, 1): x . v + (x . w)^2 / 2 + k (x . w) m, with m a mean of x . w.

    m: of the batch in train mode, `kept` in eval mode, as batch norm has it.
    """

    v: Tensor
    w: Tensor
    kept: Tensor

    def __init__(self, asked: Plain) -> None:
        super().__init__()
        dtype = getattr(torch, asked["dtype"])
        for name in ("v", "w"):
            weight = torch.tensor(asked[name], dtype=dtype)
            parameter = nn.Parameter(weight, requires_grad=not asked["frozen"])
            if not asked["frozen"]:
                parameter.grad = torch.full_like(weight, JUNK)
            self.register_parameter(name, parameter)
        self.k = asked["coupled"]
        self.register_buffer("kept", torch.tensor(asked["kept"], dtype=dtype))
        self.child = nn.Identity()
        self.train(asked["training"])
        self.child.train(not asked["training"])

    def modes(self) -> list[bool]:
        """Its own and its child's."""
        return [self.training, self.child.training]

    def forward(self, x: Tensor) -> Tensor:
        """Scores (N, 1)."""
        flat = self.child(x).flatten(1)
        along = flat @ self.w
        score = flat @ self.v + along**2 / 2
        if self.k:
            score = score + self.k * along * (along.mean() if self.training else self.kept)
        return score.unsqueeze(1)


def pose(rng: np.random.Generator) -> Plain:
    """Ordinary, other sizes, both modes and coupled, flat and steep, and every other state of x."""

    def one(shape: tuple[int, ...], **other: Any) -> Plain:
        return _pose_one(rng, shape, **other)

    modes = (True, False)
    return {
        "usual": [one(s, training=len(s) % 2 == 0) for s in USUAL],
        "sizes": [one(s) for s in SIZES],
        "modes": [one((5, 4), coupled=0.7, training=t) for t in modes],
        "again": [one((4, 3), training=True) for _ in range(3)],
        "steep": [one((4, 3), size=s) for s in (300.0, 2e-4)],
        "flat": [one((4, 3), size=0.0), one((4, 3), level=1)],
        "unseen": [one((5, 3), graph=False), one((3, 2, 2), graph=False, training=True)],
        "states": [
            one((4, 3), x="leaf"),
            one((4, 3), x="leaf", graph=False),
            one((4, 3), x="inner", training=True),
            one((4, 3), x="strided"),
            one((2, 3, 4), x="strided", training=True),
            one((4, 3), frozen=True),
            one((4, 3), dtype="float64"),
        ],
    }


def _pose_one(
    rng: np.random.Generator,
    shape: tuple[int, ...],
    size: float = 1.0,
    level: int = 0,
    **other: Any,
) -> Plain:
    """level: so many samples lie where the critic is flat."""
    d = int(np.prod(shape[1:]))
    v, w = (size * rng.normal(size=d) for _ in range(2))
    x = rng.normal(0.3, 1.2, size=shape)
    if level:
        v = 0.5 * w
        x[:level] = (-0.5 * w / (w @ w)).reshape(shape[1:])
    usual = {"training": False, "coupled": 0.0, "graph": True, "x": "plain", "frozen": False}
    asked = {"v": v, "w": w, "inputs": x, "kept": float(rng.normal()), "dtype": "float32"}
    return asked | usual | other


def observe(answer: Any, questions: Plain) -> Plain:
    """Every question once; and the global random states."""
    first = questions["usual"][0]

    def look() -> Plain:
        looks = {k: [attempt(partial(_look, answer, q)) for q in qs] for k, qs in questions.items()}
        conduct = attempt(lambda: random_conduct(lambda: _look(answer, first)))
        return looks | {"conduct": conduct}

    seen = settled(look)
    raised = seen["seen"]["usual"][0]["raised"]
    if raised and raised["type"] == "NotImplementedError":
        raise NotImplementedError
    return seen


def _look(answer: Any, asked: Plain) -> Plain:
    critic, leaf = Critic(asked), _leaf(asked)
    x = leaf * 1.0 if asked["x"] == "inner" else leaf
    before, modes = _grads(critic, leaf), critic.modes()
    flags = [t.requires_grad for t in (x, critic.v, critic.w)]
    with contextlib.nullcontext() if asked["graph"] else torch.no_grad():
        result = answer(critic, x)
        enabled = torch.is_grad_enabled() == asked["graph"]
    kept = [(x, "inputs"), (critic.v, "v"), (critic.w, "w"), (critic.kept, "kept")]
    return {
        **describe(result),
        "grads": _grads(critic, leaf) == before,
        "flags": [t.requires_grad for t in (x, critic.v, critic.w)] == flags,
        "modes": critic.modes() == modes,
        "enabled": enabled,
        "kept": all(_equal(t, asked[name], asked["dtype"]) for t, name in kept),
    }


def _leaf(asked: Plain) -> Tensor:
    x = torch.tensor(asked["inputs"], dtype=getattr(torch, asked["dtype"]))
    if asked["x"] == "strided":
        wide = torch.zeros(*x.shape[:-1], 2 * x.shape[-1], dtype=x.dtype)
        wide[..., ::2] = x
        x = wide[..., ::2].transpose(0, 1).contiguous().transpose(0, 1)
    if asked["x"] in ("leaf", "inner"):
        x.requires_grad_()
    if asked["x"] == "leaf":
        x.grad = torch.full_like(x, JUNK)
    return x


def _grads(critic: Critic, leaf: Tensor) -> list[bytes | None]:
    """What lies in every .grad, comparable by ==."""
    found = (array(t.grad) for t in (leaf, critic.v, critic.w))
    return [None if g is None else g.tobytes() for g in found]


def _equal(t: Tensor, asked: Any, dtype: str) -> bool:
    return bool((t.detach() == torch.tensor(asked, dtype=getattr(torch, dtype))).all())


def border(questions: Plain) -> Expected:
    """Results loosely; what became of the rest as flags."""
    flags = ("graph", "grads", "flags", "modes", "enabled", "kept")
    kind: dict[str, Expected] = {
        "type": Text(100),
        "dtype": Text(30),
        "shape": Many(Whole(0), 8),
        "value": Maybe(Numbers()),
    }
    look = probed(Record({**kind, **dict.fromkeys(flags, Flag())}))
    seen: dict[str, Expected] = {k: Row((look,) * len(qs)) for k, qs in questions.items()}
    return settled_border(seen | {"conduct": CONDUCT})


EXERCISE = Exercise(2, pose, observe, border)
