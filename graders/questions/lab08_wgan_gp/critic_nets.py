"""Asks for a convolutional critic and looks at it from outside: shapes, slopes, operators, size."""

from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils._python_dispatch import TorchDispatchMode

from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import random_conduct, settled

SIDE = 28
FACTORS = (-3.0, -1.0, 0.0, 1.0, 3.0)


def pose_critic(rng: np.random.Generator) -> Plain:
    """Images of one and of three channels."""
    return {
        "base": int(rng.choice([4, 6])),
        "grey": rng.uniform(-1, 1, (5, 1, SIDE, SIDE)).astype(np.float32),
        "colour": rng.uniform(-1, 1, (4, 3, SIDE, SIDE)).astype(np.float32),
        "seed": int(rng.integers(2**31)),
    }


def observe_critic(answer: Any, questions: Plain) -> Plain:
    """Two builds by position, name and default; each mode; the end; convolutions; sizes."""
    if not callable(answer):
        raise TypeError(f"Critic should be a class, but is a {type(answer).__name__}")
    base, grey, colour = (questions[k] for k in ("base", "grey", "colour"))
    probes = {
        "kind": lambda: {"module": isinstance(answer(1, base), nn.Module)},
        "default": lambda: _scores(answer(), grey),
        "colour": lambda: _scores(answer(3, base), colour),
        "named": lambda: _scores(answer(in_ch=3, base=base), colour),
        "one": lambda: _scores(answer(1, base), grey[:1], False),
        "train": lambda: _slopes(answer(1, base), grey, True),
        "eval": lambda: _slopes(answer(1, base), grey, False),
        "end": lambda: _end(answer(1, base), grey, questions["seed"]),
        "operators": lambda: _operators(answer(3, base), colour),
        "sizes": lambda: [_size(answer(1, b), grey) for b in (4, 8, 16)],
        "default_size": lambda: [_size(answer(), grey), _size(answer(1, 8), grey)],
        "conduct": lambda: random_conduct(partial(answer, 1, base)),
    }
    return settled(lambda: {name: attempt(probe) for name, probe in probes.items()})


def _scores(net: Any, images: np.ndarray, training: bool = True) -> Plain:
    net.train(training)
    x = torch.tensor(images)
    scores = net(x)
    return {
        "shape": [int(n) for n in scores.shape],
        "dtype": str(scores.dtype).removeprefix("torch."),
        "kept": bool(np.array_equal(x.numpy(), images)),
        "training": bool(net.training) == training,
        "finite": bool(torch.isfinite(scores).all()),
    }


def _slopes(net: Any, images: np.ndarray, training: bool) -> Plain:
    """slopes[i, j]: the largest gradient of score i with respect to image j."""
    net.train(training)
    x = torch.tensor(images, requires_grad=True)
    scores = net(x).flatten()
    rows = []
    for score in scores:
        (grad,) = torch.autograd.grad(score, x, retain_graph=True)
        rows.append(grad.abs().flatten(1).amax(1))
    penalty = torch.autograd.grad(scores.sum(), x, create_graph=True)[0].square().sum()
    parameters = [p for p in net.parameters() if p.requires_grad]
    second = torch.autograd.grad(penalty, parameters, allow_unused=True)
    return {
        "slopes": array(torch.stack(rows)),
        "second": any(g is not None and bool((g != 0).any()) for g in second),
        "parameters": len(parameters),
    }


def _end(net: Any, images: np.ndarray, seed: int) -> Plain:
    """Scores while one parameter after another is multiplied by each of FACTORS.

    Where nothing follows the last layer its weight moves the scores along straight lines.
    """
    net.eval()
    x = torch.tensor(images)
    rng = np.random.default_rng(seed)
    with torch.no_grad():
        net(x)
        scores = []
        for parameter in net.parameters():
            kept = parameter.detach().clone()
            drawn = torch.tensor(rng.normal(size=kept.shape), dtype=kept.dtype)
            scores.append(
                array(torch.stack([_with(net, x, parameter, f * drawn) for f in FACTORS]))
            )
            parameter.copy_(kept)
    return scores


def _with(net: Any, x: Tensor, parameter: Tensor, values: Tensor) -> Tensor:
    parameter.copy_(values * 30)
    return net(x).flatten().double()


class _Convolutions(TorchDispatchMode):
    """Writes down the input and kernel of every convolution."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Plain] = []

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if "conv" in str(func) and "backward" not in str(func) and len(args) > 1:
            shapes = [[int(n) for n in a.shape] for a in args[:2]]
            self.found.append({"input": shapes[0], "kernel": shapes[1]})
        return func(*args, **(kwargs or {}))


def _operators(net: Any, images: np.ndarray) -> Plain:
    net.eval()
    with torch.no_grad():
        net(torch.tensor(images))
        with _Convolutions() as mode:
            net(torch.tensor(images))
    return mode.found


def _size(net: Any, images: np.ndarray) -> int:
    with torch.no_grad():
        net.eval()(torch.tensor(images))
    return sum(int(p.numel()) for p in net.parameters())
