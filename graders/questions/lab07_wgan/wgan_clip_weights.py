"""Asks for the clamp of a critic's weights: critics of several builds, modes, types and bounds."""

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.border import Expected, Flag, Many, Maybe, Numbers, Record, Row, Text, probed
from graders.exercise import Exercise
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import settled
from graders.questions.kit.pure import random_states, same_states

GRAD = 2.0
"""What lies in the gradients before the call."""


class Nested(nn.Module):
    """Parameters of its own, of every number of axes, in children, grandchildren and lists."""

    def __init__(self) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(()))
        self.shift = nn.Parameter(torch.ones(3, 1))
        self.body = nn.Sequential(nn.Sequential(nn.Linear(4, 5), nn.BatchNorm1d(5)), nn.PReLU())
        self.register_buffer("kept", torch.zeros(2, 2))
        self.heads = nn.ModuleList([nn.GRUCell(3, 2), nn.Conv2d(2, 3, 2)])
        self.more = nn.ParameterList([nn.Parameter(torch.ones(2)), nn.Parameter(torch.ones(1, 2))])


def _deep() -> nn.Module:
    return nn.Sequential(*(nn.Linear(2, 2) for _ in range(20)))


BUILDS = {"nested": Nested, "deep": _deep, "layer": lambda: nn.Linear(3, 1)}


def pose(rng: np.random.Generator) -> Plain:
    """Cases: the numbers in a critic, its frozen parameters and modes, and the bounds to call with.

    calls: one bound after another on the same critic; None is a call without a bound.
    """

    def case(build: str, *calls: float | None, size: float = 1.5, **settings: Plain) -> Plain:
        net = BUILDS[build]()
        values = [rng.normal(size=p.shape) * size for p in net.parameters()]
        kept = [rng.normal(size=b.shape) * size for b in net.buffers() if b.is_floating_point()]
        flags = dict.fromkeys(("frozen", "evaluating", "double", "columns", "exchanged"), False)
        return (
            flags
            | settings
            | {
                "build": build,
                "names": [name for name, _ in net.named_parameters()],
                "calls": list(calls),
                "values": [np.asarray(v, np.float32) for v in values],
                "buffers": [np.asarray(v, np.float32) for v in kept],
            }
        )

    c = [float(x) for x in rng.uniform(0.3, 0.8, 6)]
    return {
        "given": [case("nested", c[0]), case("deep", c[1]), case("layer", c[2])],
        "default": [case("nested", None, size=0.015), case("layer", None)],
        "frozen": [case("nested", c[3], frozen=True)],
        "eval": [case("nested", c[3], evaluating=True)],
        "again": [case("nested", 2 * c[4], c[4]), case("nested", 50.0, c[4], exchanged=True)],
        "others": [
            case("nested", c[5], double=True),
            case("nested", c[5], columns=True),
            case("layer", 1),
            case("nested", 9.5),
            case("layer", 0.0),
        ],
    }


def observe(answer: Any, questions: Plain) -> Plain:
    """Each case's critic after the calls."""
    seen = settled(
        lambda: {
            group: [attempt(lambda a=asked: _look(answer, a)) for asked in cases]  # type: ignore[misc]
            for group, cases in questions.items()
        }
    )
    probes = [p for group in seen["seen"].values() for p in group]
    if all(p["raised"] and p["raised"]["type"] == "NotImplementedError" for p in probes):
        raise NotImplementedError
    return seen


def _look(answer: Any, asked: Plain) -> Plain:
    critic, before = _built(asked), random_states()
    *earlier, last = asked["calls"]
    for c in earlier:
        answer(critic, c)
    if asked["exchanged"]:
        fresh = nn.Parameter(critic.get_parameter("shift").detach().clone())
        fresh.grad = torch.full_like(fresh, GRAD)
        critic.shift = fresh
    named = list(critic.named_parameters())
    flags, modes = [p.requires_grad for _, p in named], [m.training for m in critic.modules()]
    answer(critic) if last is None else answer(critic, last)
    now = dict(critic.named_parameters())
    kept = [p.is_leaf and p.requires_grad == f for (_, p), f in zip(named, flags, strict=True)]
    return {
        "parameters": [_numbers(now.get(name)) for name, _ in named],
        "buffers": [_numbers(b) for b in critic.buffers() if b.is_floating_point()],
        "grads": [_numbers(getattr(now.get(name), "grad", None)) for name, _ in named],
        "same": len(now) == len(named) and all(now.get(name) is p for name, p in named),
        "flags": all(kept),
        "modes": [m.training for m in critic.modules()] == modes,
        "random": same_states(before, random_states()),
    }


def _numbers(value: Tensor | None) -> np.ndarray | None:
    return None if value is None or value.numel() > 1000 else array(value.double())


def _built(asked: Plain) -> nn.Module:
    """Its first child in another mode; every third frozen where asked; some with a gradient."""
    critic = BUILDS[asked["build"]]().train(not asked["evaluating"])
    for child in list(critic.children())[:1]:
        child.train(asked["evaluating"])
    floats = [b for b in critic.buffers() if b.is_floating_point()]
    numbers = asked["values"] + asked["buffers"]
    for tensor, values in zip([*critic.parameters(), *floats], numbers, strict=True):
        tensor.data = torch.from_numpy(values.copy("F" if asked["columns"] else "C"))
    if asked["double"]:
        critic.double()
    for i, parameter in enumerate(critic.parameters()):
        parameter.requires_grad_(not (asked["frozen"] and is_frozen(i)))
        if has_grad(i):
            parameter.grad = torch.full_like(parameter, GRAD)
    return critic


def is_frozen(i: int) -> bool:
    """Whether the i-th parameter of a critic with frozen ones is frozen."""
    return i % 3 == 1


def has_grad(i: int) -> bool:
    """Whether a gradient, GRAD everywhere, lies in the i-th parameter before the call."""
    return i % 2 == 1


def border(questions: Plain) -> Expected:
    """As many parameters and buffers as were asked about; whatever numbers are in them."""

    def row(asked: Plain) -> Expected:
        one, some = Maybe(Numbers(None, "f", most=1000)), len(asked["values"])
        return Record(
            {
                "parameters": Row((one,) * some),
                "buffers": Many(one, 10),
                "grads": Row((one,) * some),
                **dict.fromkeys(("same", "flags", "modes", "random"), Flag()),
            }
        )

    groups = {k: Row(tuple(probed(row(c)) for c in cases)) for k, cases in questions.items()}
    return Record({"seen": Record(groups), "changed": Many(Text(100), 5)})


EXERCISE = Exercise(2, pose, observe, border)
