"""Asks for `dcgan_weights_init`: a network with layers of each kind, before and after."""

from typing import Any

import numpy as np
import torch
from torch import nn

from graders.border import Expected, Flag, Numbers, Record, exactly
from graders.exercise import Exercise
from graders.observing import array
from graders.plain import Plain
from graders.questions.kit.conduct import CONDUCT, random_conduct
from graders.questions.kit.draws import probes_border, settled_probes


class Net(nn.Module):
    """Large layers, whose weights show a law; small ones of all sorts; others to be left alone."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(16, 40, 4)
        self.inner = nn.Sequential(nn.ConvTranspose2d(40, 24, 4, bias=False), nn.BatchNorm2d(2500))
        self.one_out = nn.Conv2d(5, 1, 3)
        self.one_in = nn.ConvTranspose2d(1, 6, 3)
        self.point = nn.Conv2d(1, 1, 1, bias=False)
        self.bare = nn.Conv2d(2, 3, 2, bias=False)
        self.small_norm = nn.BatchNorm2d(1)
        self.frozen = nn.Conv2d(3, 4, 2).requires_grad_(False)
        self.linear = nn.Linear(7, 9)
        self.group = nn.GroupNorm(2, 6)
        self.embedding = nn.Embedding(5, 4)
        self.act = nn.PReLU()
        self.scale = nn.Parameter(torch.ones(3))


def floats(net: nn.Module) -> dict[str, torch.Tensor]:
    """Parameters and buffers that are no counters."""
    return {name: t for name, t in net.state_dict().items() if t.is_floating_point()}


def pose(rng: np.random.Generator) -> Plain:
    """What every number of the network is before."""
    shapes = {name: tuple(t.shape) for name, t in floats(Net()).items()}
    before = {n: rng.uniform(0.2, 0.9, s).astype(np.float32) for n, s in shapes.items()}
    return {"before": before}


def observe(answer: Any, questions: Plain) -> Plain:
    """Two networks after `net.apply`: one in train mode, one of float64 in eval mode."""

    def look(double: bool) -> Plain:
        net = Net().double().eval() if double else Net()
        with torch.no_grad():
            for name, t in floats(net).items():
                t.copy_(torch.tensor(questions["before"][name]))
        for p in net.parameters():
            p.grad = torch.full_like(p, 0.5)
        parameters = list(net.parameters())
        facts = [(id(p), p.dtype, p.requires_grad, p.is_leaf) for p in parameters]
        net.apply(answer)
        after = [(id(p), p.dtype, p.requires_grad, p.is_leaf) for p in net.parameters()]
        pairs = list(zip(facts, after, strict=False))
        return {
            "after": {name: array(t) for name, t in floats(net).items()},
            "same": len(facts) == len(after) and all(a[0] == b[0] for a, b in pairs),
            "dtypes": all(a[1] == b[1] for a, b in pairs),
            "flags": all(a[2:] == b[2:] for a, b in pairs),
            "grads": all(p.grad is not None and bool((p.grad == 0.5).all()) for p in parameters),
            "modes": all(m.training != double for m in net.modules()),
        }

    small = nn.Conv2d(1, 2, 2)
    return settled_probes(
        {
            "nets": lambda: [look(False), look(True)],
            "conduct": lambda: random_conduct(lambda: small.apply(answer)),
        }
    )


def border(questions: Plain) -> Expected:
    """Every number of both networks, and what became of their parameters."""
    after = {name: Numbers(b.shape) for name, b in questions["before"].items()}
    flags = {name: Flag() for name in ("same", "dtypes", "flags", "grads", "modes")}
    return probes_border({"nets": exactly(2, Record({"after": Record(after), **flags}))}, CONDUCT)


EXERCISE = Exercise(2, pose, observe, border)
