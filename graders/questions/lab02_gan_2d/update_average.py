"""Asks for `update_average`: averages of networks of several shapes, twice in a row, any decay."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from torch import nn

from graders.border import Expected, Flag, Many, Numbers, Record, Text, exactly, probed
from graders.exercise import Exercise
from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit.conduct import settled
from graders.questions.kit.pure import random_states, same_states

CALLS = 2


def probe(
    rng: np.random.Generator, sizes: list[int], decay: float, trainable: bool = False
) -> Plain:
    """Layers of these widths: the average's numbers, then the network's for each call.

    trainable: the average wants gradients, as a copy of a network does.
    """

    def drawn() -> list[np.ndarray]:
        pairs = pairwise(sizes)
        shapes = [s for n, m in pairs for s in ((m, n), (m,))]
        return [rng.normal(size=s).astype(np.float32) for s in shapes]

    nets = [drawn() for _ in range(CALLS)]
    return {
        "sizes": sizes,
        "decay": decay,
        "trainable": trainable,
        "average": drawn(),
        "nets": nets,
    }


def pose(rng: np.random.Generator) -> Plain:
    """A usual decay, a low one, 0 and 1; one layer, and several; then the notebook's own."""
    a, b, c = (int(k) for k in rng.choice(np.arange(2, 9), 3, replace=False))
    usual, low = float(rng.uniform(0.7, 0.95)), float(rng.uniform(0.05, 0.3))
    probes = {
        "usual": probe(rng, [a, b, c], usual),
        "trainable": probe(rng, [b, a, c, 2], low, True),
        "nothing": probe(rng, [a, c], 0.0),
        "all": probe(rng, [c, b], 1.0),
        "one": probe(rng, [1, 1], usual, True),
        "own": probe(rng, [2, 20, 2], 0.995),
    }
    return {"probes": probes}


def network(sizes: Sequence[int], trainable: bool) -> nn.Module:
    """Linear layers, in eval mode."""
    layers = [nn.Linear(n, m) for n, m in pairwise(sizes)]
    net = nn.Sequential(*layers).eval()
    return net.requires_grad_(trainable)


def fill(net: nn.Module, values: Sequence[np.ndarray]) -> None:
    """Sets the parameters to these numbers."""
    with torch.no_grad():
        for p, x in zip(net.parameters(), values, strict=True):
            p.copy_(torch.from_numpy(x))


def arrays(net: nn.Module) -> list[np.ndarray]:
    """The parameters' numbers."""
    return [p.detach().numpy().copy() for p in net.parameters()]


def look(answer: Any, asked: Plain) -> Plain:
    """The average after each call, and whether all else is as it was."""
    average, net = network(asked["sizes"], asked["trainable"]), network(asked["sizes"], True)
    fill(average, asked["average"])
    found = []
    for values in asked["nets"]:
        fill(net, values)
        for p in net.parameters():
            p.grad = torch.full_like(p, 0.375)
        marks, states = _marks(average, net), random_states()
        answer(average, net, asked["decay"])
        same = all(np.array_equal(a, b) for a, b in zip(arrays(net), values, strict=True))
        grads = all(p.grad is not None and bool((p.grad == 0.375).all()) for p in net.parameters())
        shared = {p.data_ptr() for p in average.parameters()} & {
            p.data_ptr() for p in net.parameters()
        }
        found.append(
            {
                "average": arrays(average),
                "net_kept": same,
                "grads_kept": grads,
                "marks_kept": marks == _marks(average, net),
                "random_kept": same_states(states, random_states()),
                "apart": not shared,
            }
        )
    return found


def _marks(*nets: nn.Module) -> list[tuple[int, bool, bool]]:
    """Which parameters there are, whether they want gradients, and the modes."""
    return [(id(p), p.requires_grad, net.training) for net in nets for p in net.parameters()]


def observe(answer: Any, questions: Plain) -> Plain:
    """Every probe. Raises TypeError where the answer is no function."""
    if not callable(answer):
        raise TypeError(f"update_average should be a function, but is a {type(answer).__name__}")
    probes = questions["probes"].items()
    return settled(lambda: {k: attempt(lambda a=a: look(answer, a)) for k, a in probes})  # type: ignore[misc]


def border(questions: Plain) -> Expected:
    """What `observe` sends."""
    flags = ("net_kept", "grads_kept", "marks_kept", "random_kept", "apart")

    def call(asked: Plain) -> Expected:
        numbers = Many(Numbers(kinds="f", most=100_000), 100)
        return Record({"average": numbers, **dict.fromkeys(flags, Flag())})

    fields = {k: probed(exactly(CALLS, call(a))) for k, a in questions["probes"].items()}
    return Record({"seen": Record(fields), "changed": Many(Text(40), 3)})


EXERCISE = Exercise(2, pose, observe, border)
