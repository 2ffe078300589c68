"""Asks for a convolutional critic and looks at it from outside: scores, lines, operators, size."""

from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils._python_dispatch import TorchDispatchMode

from graders.border import Expected, Flag, Many, Numbers, Record, Row, Text, Whole, probed
from graders.exercise import Exercise
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit import outside
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border
from graders.questions.kit.probes import STRIDED, tensor

SIDE = 28
BASES = (4, 6, 8, 16, 32)
MODES = (("train", True), ("eval", False))
MOST_CONVOLUTIONS = 200


def pose(rng: np.random.Generator) -> Plain:
    """Images of several counts and channels; rows to be exchanged; factors for the weights.

    exchanges: channels, mode, and a batch with some images exchanged: for others, for others a
    thousand times as bright, or in one channel and quarter alone.
    """

    def images(n: int, channels: int) -> np.ndarray:
        return rng.normal(0.2, 1.3, (n, channels, SIDE, SIDE)).astype(np.float32)

    def swap(n: int, channels: int, training: bool, far: float = 1.0) -> Plain:
        asked = outside.pose_exchange(rng, n, partial(images, n, channels), far)
        return {"channels": channels, "training": training, "part": False, **asked}

    def part(n: int, channels: int, channel: int, quarter: int) -> Plain:
        asked = swap(n, channels, False) | {"part": True}
        mask = np.zeros((channels, SIDE, SIDE), bool)
        half = SIDE // 2
        top, left = quarter // 2 * half, quarter % 2 * half
        mask[channel, top : top + half, left : left + half] = True
        return asked | {"after": np.where(mask, asked["after"], asked["before"])}

    quarters = [int(k) for k in rng.permutation(4)]
    return {
        "base": int(rng.choice([4, 16])),
        "seed": int(rng.integers(2**31)),
        "images": {"grey": images(5, 1), "two": images(2, 2), "colour": images(4, 3)},
        "mix": float(rng.uniform(0.3, 0.7)),
        "factors": outside.pose_factors(rng),
        "exchanges": [
            *(swap(n, c, True) for n, c in ((4, 1), (6, 3))),
            *(swap(n, c, False) for n, c in ((5, 3), (8, 1))),
            *(swap(n, 1, t, 2000.0) for n, t in ((3, True), (4, False))),
            swap(18, 1, False),
            *(part(4, 3, c, quarters[c]) for c in range(3)),
            part(5, 1, 0, quarters[3]),
        ],
    }  # fmt: skip


CALLS = {
    "default": ("grey", (), True),
    "grey": ("grey", (1,), False),
    "two": ("two", (2,), True),
    "colour": ("colour", (3,), False),
}
"""Which images, how many channels are named in the call (none: all by default), which mode."""


def observe(answer: Any, questions: Plain) -> Plain:
    """Scores of each call; lines and exchanges; convolutions; gradients; sizes; seeds."""
    if not callable(answer):
        raise TypeError(f"Critic should be a class, but is a {type(answer).__name__}")
    return settled(lambda: _looks(answer, questions))


def _looks(answer: Any, questions: Plain) -> Plain:
    base, images, seed = questions["base"], questions["images"], questions["seed"]
    grey, colour = images["grey"], images["colour"]

    def made(channels: int, x: np.ndarray) -> Any:
        return outside.filled(answer(channels, base), x, seed)

    def scored(key: str) -> Plain:
        x, channels, training = CALLS[key]
        return _scores(answer(*channels, *([base] if channels else [])), images[x], training)

    def lined(training: bool) -> Plain:
        net = made(1, grey).train(training)
        return outside.lines(net, _call(net), grey, questions["factors"], seed)

    def penalised(training: bool) -> Plain:
        return _penalised(made(1, grey), grey, training)

    def exchanged(asked: Plain) -> Plain:
        net = made(asked["channels"], asked["before"]).train(asked["training"])
        return outside.exchange(net, _call(net), asked)

    return {
        "kind": attempt(lambda: {"module": isinstance(answer(1, base), nn.Module)}),
        "calls": {key: attempt(partial(scored, key)) for key in CALLS},
        "one": attempt(lambda: _scores(answer(1, base), grey[:1], False)),
        "strided": attempt(lambda: _scores(answer(1, base), grey, True, STRIDED)),
        "lines": {mode: attempt(partial(lined, t)) for mode, t in MODES},
        "exchanges": [attempt(partial(exchanged, e)) for e in questions["exchanges"]],
        "bent": attempt(lambda: _bent(made(1, grey), grey, questions["mix"])),
        "penalised": {mode: attempt(partial(penalised, t)) for mode, t in MODES},
        "operators": attempt(lambda: _operators(answer(3, base), colour)),
        "sizes": attempt(lambda: [_size(answer(1, b), grey) for b in BASES]),
        "default size": attempt(lambda: [_size(answer(), grey), _size(answer(1, 8), grey)]),
        "twice": attempt(lambda: _twice(answer(1, base), grey)),
        "conduct": attempt(lambda: random_conduct(partial(answer, 1, base))),
    }


def _call(net: Any) -> outside.Outputs:
    def outputs(x: Tensor) -> list[Tensor]:
        return [net(x)]

    return outputs


def _scores(net: Any, images: np.ndarray, training: bool, manner: str = "usual") -> Plain:
    net.train(training)
    x = tensor(images, manner)
    scores = net(x)
    return {
        "shape": [int(n) for n in scores.shape][:8],
        "dtype": str(scores.dtype).removeprefix("torch."),
        "kept": bool(np.array_equal(x.numpy(), images)) and not x.requires_grad,
        "training": all(m.training == training for m in net.modules()),
        "finite": bool(torch.isfinite(scores).all()),
    }


def _bent(net: Any, images: np.ndarray, mix: float) -> Plain:
    """Scores of images, of their neighbours, and of mixtures of both: on a line where linear."""
    x = torch.tensor(images)
    y = x.roll(1, 0)
    with torch.no_grad():
        return [array(net(z).double()) for z in (x, y, mix * x + (1 - mix) * y)]


def _penalised(net: Any, images: np.ndarray, training: bool) -> Plain:
    """Whether a gradient reaches the image, and from it the parameters."""
    net.train(training)
    x = torch.tensor(images, requires_grad=True)
    scores = net(x * 1.0)
    slope = None
    if scores.requires_grad:
        (slope,) = torch.autograd.grad(scores.sum(), x, create_graph=True, allow_unused=True)
    parameters = [p for p in net.parameters() if p.requires_grad]
    second: tuple[Tensor | None, ...] = ()
    if slope is not None and slope.requires_grad and parameters:
        second = torch.autograd.grad(slope.square().sum(), parameters, allow_unused=True)
    return {
        "slope": slope is not None and bool(slope.any()),
        "second": any(g is not None and bool((g != 0).any()) for g in second),
        "parameters": len(parameters),
    }


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
    return mode.found[:MOST_CONVOLUTIONS]


def _size(net: Any, images: np.ndarray) -> int:
    with torch.no_grad():
        net.eval()(torch.tensor(images))
    return sum(int(p.numel()) for p in net.parameters())


def _twice(net: Any, images: np.ndarray) -> Plain:
    """Whether two calls in eval mode agree."""
    net.eval()
    with torch.no_grad():
        return {"same": bool(torch.equal(net(torch.tensor(images)), net(torch.tensor(images))))}


def border(questions: Plain) -> Expected:
    """Shapes and flags; lines and exchanges over as many images as were asked about."""
    images, factors = questions["images"], len(questions["factors"])
    shape = Many(Whole(0), 8)
    flags = {k: Flag() for k in ("kept", "training", "finite")}
    scores = probed(Record({"shape": shape, "dtype": Text(30), **flags}))
    grey = len(images["grey"])
    penalised = Record({"slope": Flag(), "second": Flag(), "parameters": Whole(0)})
    swaps = [outside.exchange_border(len(e["mask"])) for e in questions["exchanges"]]
    return settled_border(
        {
            "kind": probed(Record({"module": Flag()})),
            "calls": Record(dict.fromkeys(CALLS, scores)),
            "one": scores,
            "strided": scores,
            "lines": Record({m: probed(outside.lines_border(grey, factors)) for m, _ in MODES}),
            "exchanges": Row(tuple(probed(swap) for swap in swaps)),
            "bent": probed(Row((Numbers(None, "f", most=10_000),) * 3)),
            "penalised": Record({m: probed(penalised) for m, _ in MODES}),
            "operators": probed(Many(Record({"input": shape, "kernel": shape}), MOST_CONVOLUTIONS)),
            "sizes": probed(Row((Whole(0),) * len(BASES))),
            "default size": probed(Row((Whole(0),) * 2)),
            "twice": probed(Record({"same": Flag()})),
            "conduct": CONDUCT,
        }
    )


EXERCISE = Exercise(2, pose, observe, border)
